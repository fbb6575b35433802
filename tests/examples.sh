# SPDX-License-Identifier: MIT
# Runs the examples of a text on standard input and compares their output. An example is a line
# "$ command", with further lines "> more of it", and the output, up to the next command or the end
# of the block. Lists may grow when a code is added: if the command contains "orgerr list" or
# "orgerr search", the lines of the example must be among those printed, in the same order, with
# runs of blanks taken as one.
#
# Sourced by tests/cli/examples/*.sh, which set AT_LEAST to the least number of examples.

command -v bash >/dev/null || { echo 'no bash'; exit 77; }
command -v jq >/dev/null || { echo 'no jq'; exit 77; }

# The files and commands that the examples use.
mkdir bin
cat >bin/tccli <<'END'
#!/bin/sh
cat >&2 <<'TEXT'
usage: tccli [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  tccli help
  tccli <command> help
  tccli <command> <subcommand> help

[TencentCloudSDKException] code:AuthFailure.TokenFailure message:Token is expired. requestId:5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b02
TEXT
exit 255
END
cat >bin/curl <<'END'
#!/bin/sh
cat response.json
END
cat >bin/terraform <<'END'
#!/bin/sh
cat <<'TEXT'
tencentcloud_organization_org_node.dev: Destroying...

Error: [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=node is not empty, RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b21
TEXT
exit 1
END
cat >bin/journalctl <<'END'
#!/bin/sh
cat <<'TEXT'
Nov 16 09:12:45 build syncer[811]: level=error msg="[TencentCloudSDKError] Code=LimitExceeded.NodeExceedLimit, Message=node quota used up, RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b22"
TEXT
END
chmod +x bin/*
PATH=$PWD/bin:$PATH
URL=https://organization.tencentcloudapi.com/
export URL
cat >response.json <<'END'
{"Response":{"Error":{"Code":"AuthFailure.TokenFailure","Message":"Token is expired."},"RequestId":"5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01"}}
END
cat >monday.log <<'END'
2026-11-16T09:12:44Z INFO  sync started
2026-11-16T09:12:45Z ERROR [TencentCloudSDKError] Code=LimitExceeded.NodeExceedLimit, Message=node quota used up, RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b11
2026-11-16T11:40:02Z ERROR response={"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"node 2713 is not empty"},"RequestId":"5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b12"}}
END
cat >tuesday.log <<'END'
2026-11-17T09:12:45Z ERROR [TencentCloudSDKException] code:LimitExceeded.NodeExceedLimit message:node quota used up requestId:5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b13
2026-11-17T10:00:00Z INFO  {"Response":{"TotalCount":0,"RequestId":"5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b14"}}
END

cat >terraform.log <<'END'
2026-11-16T09:12:45.120Z [DEBUG] provider.terraform-provider-tencentcloud: 2026/11/16 09:12:45 [CRITAL][bk3] api[DeleteOrganizationNodes] fail, request body [{"NodeId":[2713]}], reason[[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=node is not empty, RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b21]
END

cat >refusals.log <<'END'
2026-11-16T09:12:45Z ERROR [TencentCloudSDKException] code:UnauthorizedOperation message:you are not authorized to perform operation (organization:DescribeOrganization)
resource (qcs::organization::uin/100000000001:*) has no permission requestId:5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b31
2026-11-16T09:13:45Z ERROR {"Response":{"Error":{"Code":"AuthFailure.UnauthorizedOperation","Message":"You are not authorized. [request id:5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b32]you are not authorized to perform operation (organization:ListOrganizationIdentity)\nresource (*) has no permission"},"RequestId":"5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b32"}}
2026-11-16T09:14:45Z ERROR [TencentCloudSDKException] code:UnauthorizedOperation message:you are not authorized to perform operation (organization:DescribeOrganization)
resource (qcs::organization::uin/100000000001:*) has no permission requestId:5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b33
2026-11-16T09:15:45Z ERROR [TencentCloudSDKException] code:InternalError message:try later requestId:5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b34
END
cat >api-json.log <<'END'
{"log":"started\n","stream":"stderr","time":"2026-11-16T09:12:44.1Z"}
{"log":"[TencentCloudSDKError] Code=LimitExceeded.NodeExceedLimit, Message=node quota us","stream":"stderr","time":"2026-11-16T09:12:45.1Z"}
{"log":"ed up, RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b41\n","stream":"stderr","time":"2026-11-16T09:12:45.1Z"}
END

cat >compose.log <<'END'
web-1  | delete failed: {'Response': {'Error': {'Code': 'FailedOperation.NodeNotEmpty',
web-1  |                         'Message': 'node is not empty'},
web-1  |               'RequestId': '5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b51'}}
END

# Splits the examples into command.N and want.N. Records are separated by an empty line, so an empty
# line only ends an example before a command or at the end.
awk '
	/^\$ / { n++; cmd = "command." n; want = "want." n; printf "" >want; blank = 0; more = 1; print substr($0, 3) >cmd; next }
	n && more && /^> / { print substr($0, 3) >cmd; next }
	/^```/ { want = ""; next }
	want == "" { next }
	{ more = 0 }
	/^$/ { blank++; next }
	{ while (blank > 0) { print "" >want; blank-- } print >want }
	END { print n + 0 >"examples" }
'
examples=$(cat examples)
failed=0
n=0
while [ "$n" -lt "$examples" ]; do
	n=$((n + 1))
	bash "command.$n" >got 2>&1 </dev/null
	case $(cat "command.$n") in
	*'orgerr list'* | *'orgerr search'*)
		tr -s ' ' <got >got.squeezed
		tr -s ' ' <"want.$n" | awk '
			{ while ((more = (getline line <"got.squeezed")) > 0 && line != $0) ; if (more <= 0) { print "missing: " $0; exit 1 } }
			END { if (NR == 0) exit 1 }' >why
		;;
	*) diff -u -L expected -L got "want.$n" got >why ;;
	esac || {
		failed=$((failed + 1))
		sed 's/^/$ /' "command.$n"
		cat why
	}
done
[ "$examples" -ge "$AT_LEAST" ] || { echo "only $examples examples found"; exit 1; }
[ "$failed" -eq 0 ] || exit 1
