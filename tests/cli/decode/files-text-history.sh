echo '[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=aee787f2-049b-49fb-9c49-1d50c71450ca' >a.log
cp a.log b.log
orgerr decode --json a.log b.log
