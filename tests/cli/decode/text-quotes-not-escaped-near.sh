# A quote that is followed by another field ends the message. That field's id does not belong to the
# record. A client's name in it begins another record.
while read -r line; do
	printf '%s\n' "$line" | orgerr decode -f tsv 2>/dev/null | cut -f 1-4,7
done <<'END'
err="[TencentCloudSDKError] Code=A.B, Message=one" note="RequestId=b8d87ff2-f79d-4b9d-9e5e-062cbdd6f1a6"
err="[TencentCloudSDKError] Code=A.B, Message=one" other="[TencentCloudSDKError] Code=C.D, Message=two, RequestId=b8d87ff2-f79d-4b9d-9e5e-062cbdd6f1a6"
END
