# SPDX-License-Identifier: MIT
#
# Characters that HTML, URLs and the logs of nginx encode are read as what they stand for. Each row is
# a text; the golden has the code, the message and the id that are found in it.
. "$SRC/tests/texts.sh"
texts '%s\n' <<'END'
GET /?x=%7B%22Response%22%3A%7B%22Error%22%3A%7B%22Code%22%3A%22AuthFailure.MFAFailure%22%2C%22Message%22%3A%22in%20a%20URL%22%7D%2C%22RequestId%22%3A%22r-1%22%7D%7D
GET /?x=%7b%22Response%22%3a%7b%22Error%22%3a%7b%22Code%22%3a%22AuthFailure.MFAFailure%22%2c%22Message%22%3a%22small+letters%22%7d%2c%22RequestId%22%3a%22r-1%22%7d%7d
GET /?x=%7B%22Response%22%3A%7B%22Error%22%3A%7B%22Code%22%3A%22AuthFailure.MFAFailure%22%2C%22Message%22%3A%22%E4%B8%AD%22%7D%2C%22RequestId%22%3A%22r-1%22%7D%7D
GET /?x=%7B%22Response%22%3A%7B%22Error%22%3A%7B%22Code%22%3A%22AuthFailure.MFAFailure%22%2C%22Message%22%3A%22100%25%22%7D%2C%22RequestId%22%3A%22r-1%22%7D%7D
GET /?x=%7B%22Response%22%3A%7B%22Error%22%3A%7B%22Code%22%3A%22AuthFailure.MFAFailure%22%2C%22Message%22%3A%22no%20hex:%20%7G%22%7D%2C%22RequestId%22%3A%22r-1%22%7D%7D
<p>{&quot;Response&quot;:{&quot;Error&quot;:{&quot;Code&quot;:&quot;AuthFailure.MFAFailure&quot;,&quot;Message&quot;:&quot;in HTML&quot;},&quot;RequestId&quot;:&quot;r-1&quot;}}</p>
<p>{&#34;Response&#34;:{&#34;Error&#34;:{&#34;Code&#34;:&#34;AuthFailure.MFAFailure&#34;,&#34;Message&#34;:&#34;a &lt;b&gt; &amp; it&#39;s&#34;},&#34;RequestId&#34;:&#34;r-1&#34;}}</p>
<p>[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=a &lt;b&gt; &amp; &quot;c&quot;, RequestId=r-1</p>
[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=100% of &nothing; and %7, RequestId=r-1
{"Response":{"Error":{"Code":"AuthFailure.MFAFailure","Message":"a document's %22 and &quot; stay"},"RequestId":"r-1"}}
1.2.3.4 "POST / HTTP/1.1" 200 "{\x22Response\x22:{\x22Error\x22:{\x22Code\x22:\x22Unheard.Of\x22,\x22Message\x22:\x22nginx: \xE4\xB8\xAD \x5C\x22q\x5C\x22\x22},\x22RequestId\x22:\x22r-1\x22}}"
1.2.3.4 "GET /?q=%22 HTTP/1.1" 200 "{\x22Response\x22:{\x22Error\x22:{\x22Code\x22:\x22Unheard.Of\x22,\x22Message\x22:\x22100%22 \xG0\x22},\x22RequestId\x22:\x22r-1\x22}}"
1.2.3.4 "POST / HTTP/1.1" 200 "{\x22Response\x22:{\x22Items\x22:[{\x22Code\x22:\x22AuthFailure.MFAFailure\x22}],\x22RequestId\x22:\x22r-1\x22}}"
1.2.3.4 "POST / HTTP/1.1" 404 "{\x22error\x22:{\x22code\x22:\x22ResourceNotFound\x22,\x22message\x22:\x22every cloud says so\x22}}"
END
found
