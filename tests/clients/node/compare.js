// SPDX-License-Identifier: MIT
// Compares what the vendor's client for Node.js printed, decoded by $ORGERR, with what the server
// sent it, which is ANSWERS. Shows each comparison that is wrong; the last line counts them, and
// the status is 1 if there is one. tests/clients.sh runs it.
'use strict';
const { spawn } = require('child_process');
const http = require('http');
const path = require('path');

const refused = '7c0e4b0a-93d5-4d0c-8a55-1f6b2f9e3d02';
const ANSWERS = {
	'an error': {
		code: 'FailedOperation.NodeNotEmpty',
		message: 'node is not empty',
		id: '5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01',
	},
	'a refusal of several lines': {
		code: 'AuthFailure.UnauthorizedOperation',
		message: 'You are not privileged to execute this operation. Audit your CAM measures. ' +
			`[[request id:${refused}]` +
			'you are not privileged to execute operation (organization:DescribeOrganization)\n' +
			'resource (*) has no permission\n]',
		id: refused,
	},
	'an error in Chinese': {
		code: 'UnauthorizedOperation',
		message: 'CAM签名/鉴权错误：请确认密钥，再重试。',
		id: '0b9e6a4c-5f21-4e77-b8f3-6d2c1a7e4f03',
	},
	'quotes of each kind': {
		code: 'InvalidParameterValue',
		message: `The value "it's" of 'Name' is not valid, \`a\\b\` neither: {"Name":["it's"]}`,
		id: 'e4d1c9b7-2a68-4c35-9f0e-8b7a6d5c4e04',
	},
	'a code that is not documented': {
		code: 'FailedOperation.InventedForThisTest',
		message: 'it failed, in a new way (code: 17)',
		id: '91f2d3c4-b5a6-4798-8e0d-c1b2a3f4e505',
	},
	'a success': {
		body: JSON.stringify({
			Response: {
				OrgId: 1001, HostUin: 100000000001, NickName: 'an invented name', OrgType: 1, IsManager: true,
				RequestId: '2f7b8c9d-0e1f-4a2b-8c3d-4e5f6a7b8c06',
			},
		}),
		guard: 0,
	},
	'an HTML page': {
		status: 502,
		type: 'text/html',
		body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n' +
			'<body>\r\n<h1>502 Bad Gateway</h1>\r\n</body>\r\n</html>\r\n',
		guard: 4,
	},
	// Here the client throws the error of its library for HTTP, which does not name the vendor.
	'an HTML page with status 200': {
		type: 'text/html',
		body: '<html><body>Sign in first</body></html>\n',
		guard: 4,
		none: true,
	},
	'a closed connection': { closed: true, body: '', guard: 4 },
};
for (const answer of Object.values(ANSWERS)) {
	if (!answer.code)
		continue;
	answer.guard = 1;
	answer.body = JSON.stringify({
		Response: { Error: { Code: answer.code, Message: answer.message }, RequestId: answer.id },
	});
}

// What a way of printing leaves out: a JSON document of the error has no message; the client's
// toString has no code; of an error that is nested too deep, only the name of its class is printed.
const NO_MESSAGE = new Set(['JSON.stringify(err)', 'JSON.stringify({err})', "console.log('%j', err)"]);
const NO_CODE = new Set(['String(err)', 'template `${err}`', "console.log('%s', err)"]);
const NOTHING = new Set(['util.inspect, too deep to show']);

function serve(answer) {
	const server = http.createServer((request, response) => {
		request.resume();
		request.on('end', () => {
			if (answer.closed) {
				request.socket.destroy();
				return;
			}
			response.writeHead(answer.status || 200, {
				'Content-Type': answer.type || 'application/json',
				'X-TC-TraceId': request.headers['x-tc-traceid'] || '',
			});
			response.end(answer.body);
		});
	});
	return new Promise((resolve, reject) => {
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => resolve(server));
	});
}

// Runs a command to its end, for at most two minutes.
function run(command, args, input) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { timeout: 120000 });
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
		child.stdin.on('error', () => {});
		child.stdin.end(input || '');
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, stdout, stderr }));
	});
}

// Returns the records found in a text; any white space in messages counts as one blank.
async function decoded(text) {
	const { stdout } = await run(process.env.ORGERR, ['decode', '--json'], text);
	return stdout.split('\n').filter(Boolean).map((line) => {
		const { code, request_id, message } = JSON.parse(line);
		return record(code, request_id, message);
	});
}

function record(code, id, message) {
	const folded = message ? message.replace(/\s+/g, ' ').trim() : null;
	return { code: code || null, id: id || null, message: folded };
}

// Returns the records that must be found in what WAY printed about ANSWER. MESSAGE is the client's, or
// null if the call succeeded.
function expected(answer, way, message) {
	const bare = !answer.code && (NO_MESSAGE.has(way) || way === '{code, message, requestId}');
	if (message === null || answer.none || bare || NOTHING.has(way))
		return [];
	return [record(NO_CODE.has(way) ? null : answer.code, answer.id, NO_MESSAGE.has(way) ? null : message)];
}

let compared = 0;
let wrong = 0;
function compare(name, way, text, want, got) {
	compared++;
	if (JSON.stringify(want) === JSON.stringify(got))
		return;
	wrong++;
	console.log(`clients: ${name}: ${way}\n${text}`);
	console.log(`want: ${JSON.stringify(want)}\ngot:  ${JSON.stringify(got)}\n`);
}

async function judge(name, answer, port) {
	const fail = (way) => run(process.execPath, [path.join(__dirname, 'fail.js'), port, way]);
	const { stdout, stderr } = await fail('show');
	if (!stdout)
		throw new Error(`${name}: the client did not run:\n${stderr}`);
	const { message, shown } = JSON.parse(stdout);
	if ((message === null) !== (name === 'a success') || (answer.code && message !== answer.message))
		throw new Error(`${name}: the client did not see the server's answer: ${message}`);
	for (const [way, text] of Object.entries(shown))
		compare(name, way, text, expected(answer, way, message), await decoded(text));
	for (const way of message === null ? [] : ['throw', 'reject']) {
		const uncaught = await fail(way);
		const text = uncaught.stdout + uncaught.stderr;
		compare(name, way, text, expected(answer, way, message), await decoded(text));
	}

	const url = `http://127.0.0.1:${port}/`;
	const guard = await run('sh', ['-c', `curl -s --noproxy '*' ${url} | "$ORGERR" guard`]);
	compare(name, 'curl | orgerr guard: status', guard.stderr, answer.guard, guard.status);
	compare(name, 'curl | orgerr guard: what passed', guard.stderr, answer.body, guard.stdout);
	compare(name, 'curl | orgerr decode', guard.stdout, answer.code ? expected(answer, '', message) : [],
		await decoded(guard.stdout));
	for (const part of answer.code ? [answer.code, answer.id] : [])
		compare(name, `curl | orgerr guard: names ${part}`, guard.stderr, true, guard.stderr.includes(part));
}

async function main() {
	for (const [name, answer] of Object.entries(ANSWERS)) {
		const server = await serve(answer);
		try {
			await judge(name, answer, String(server.address().port));
		} finally {
			server.close();
			server.closeAllConnections();
		}
	}
	console.log(`clients: ${Object.keys(ANSWERS).length} answers, ${compared} comparisons, ${wrong} wrong`);
	process.exitCode = wrong > 0 ? 1 : 0;
}

main().catch((err) => {
	console.log(`clients: ${err.stack}`);
	process.exitCode = 1;
});
