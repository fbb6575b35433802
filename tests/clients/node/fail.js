// SPDX-License-Identifier: MIT
// Calls the Organization API at http://127.0.0.1:PORT/ with the vendor's client, and shows what came
// of it.
//
//   node fail.js PORT WAY
//
// WAY is "throw" or "reject", which leave the error uncaught; or "show", which prints a JSON object with
// two members: "message" is the client's message, or null if the call succeeded; "shown" is an object
// with what each way of printing wrote.
'use strict';
const { Console } = require('console');
const { Writable } = require('stream');
const util = require('util');

// Only one product's part of the client, since loading all takes some seconds.
const CLIENT = 'tencentcloud-sdk-nodejs-intl-en/tencentcloud';
const { v20210331 } = require(`${CLIENT}/organization`);
const { Credential, ClientProfile, HttpProfile } = require(`${CLIENT}/common`);

// Returns what PRINT writes to a console of its own, which formats like the global one.
function written(print, colorMode) {
	let text = '';
	const stream = new Writable({
		write(chunk, encoding, done) {
			text += chunk;
			done();
		},
	});
	print(new Console({ stdout: stream, stderr: stream, colorMode }));
	return text;
}

const FAILURES = {
	'console.log(err)': (c, err) => c.log(err),
	"console.error('label', err)": (c, err) => c.error('delete node failed:', err),
	'console.log({err})': (c, err) => c.log({ ok: false, err }),
	'console.log([err])': (c, err) => c.log([err]),
	'console.log of an error with a cause': (c, err) => c.log(new Error('sync failed', { cause: err })),
	'util.inspect of a nested object': (c, err) =>
		c.log(util.inspect({ job: { step: 3, results: [{ err }] } }, { depth: null })),
	'util.inspect, too deep to show': (c, err) =>
		c.log(util.inspect({ job: { step: 3, results: [{ err }] } })),
	'String(err)': (c, err) => c.log(String(err)),
	'template `${err}`': (c, err) => c.error(`delete node failed: ${err}`),
	"console.log('%s', err)": (c, err) => c.log('delete node failed: %s', err),
	'JSON.stringify(err)': (c, err) => c.log(JSON.stringify(err)),
	'JSON.stringify({err})': (c, err) => c.log(JSON.stringify({ level: 'error', err })),
	"console.log('%j', err)": (c, err) => c.log('%j', err),
	'{code, message, requestId}': (c, { code, message, requestId }) =>
		c.log(JSON.stringify({ code, message, requestId })),
};
const SUCCESSES = {
	'console.log(response)': (c, response) => c.log(response),
	'util.inspect(response)': (c, response) => c.log(util.inspect({ response }, { depth: null })),
	'JSON.stringify(response)': (c, response) => c.log(JSON.stringify(response)),
};

function show(err, response) {
	const shown = {};
	for (const [way, print] of Object.entries(err ? FAILURES : SUCCESSES))
		shown[way] = written((c) => print(c, err || response), false);
	if (err)
		shown['console.log(err), coloured'] = written((c) => c.log(err), true);
	process.stdout.write(JSON.stringify({ message: err ? err.message : null, shown }));
}

const [port, way] = process.argv.slice(2);
const server = new HttpProfile('http://', `127.0.0.1:${port}`);
const profile = new ClientProfile('TC3-HMAC-SHA256', server);
const credential = new Credential('an-invented-id', 'an-invented-key');
const client = new v20210331.Client(credential, 'ap-guangzhou', profile);
const request = new v20210331.Models.DescribeOrganizationRequest();

async function call() {
	return new Promise((resolve, reject) =>
		client.DescribeOrganization(request, (err, response) => (err ? reject(err) : resolve(response))));
}

if (way === 'reject')
	call();
else if (way === 'throw')
	call().catch((err) => setImmediate(() => {
		throw err;
	}));
else
	call().then((response) => show(null, response), (err) => show(err, null));
