#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A large document is judged as a small one of the same shape.

usage: anysize.py [--orgerr PATH] [--seed N] [--show N] [--bytes N]

Each shape of document (failures of every form, and every kind of success) is padded with 1.2 MB:
one string, many objects, many numbers or many strings; before, inside and after the member that
decides, and at the outermost level. Records and the exit statuses of decode and guard must be the
same as for the same document with one short item as padding. Exits 1 if any differs.
"""
import json, os, subprocess, sys, tempfile
import outputs

HOLE = '\x02'       # marks where the padding may go; each shape has several
UUIDS = ['3bedc48b-b7c7-4987-9826-18dfd19a19%02x' % i for i in range(256)]


def shapes():
    """{name: value}; a key HOLE marks where padding may go (before, inside, after). The values may
    contain a HOLE item in a list."""
    K, M = 'FailedOperation.NodeNotEmpty', 'node is not empty'
    ids = iter(UUIDS)

    def e(code=K, message=M):
        return {'Code': code, HOLE: 0, 'Message': message}

    def flat(code=K, **more):
        return {HOLE + 'a': 0, 'Code': code, HOLE + 'b': 0, 'Message': M, 'RequestId': next(ids), HOLE + 'c': 0, **more}

    def response(error=True, **more):
        return {HOLE + 'a': 0, **({'Error': e()} if error else {}), HOLE + 'b': 0, 'RequestId': next(ids), **more, HOLE + 'c': 0}

    def text(v):
        return json.dumps(plain(v), ensure_ascii=False)

    def sdk():
        return '[TencentCloudSDKException] code:%s message:%s requestId:%s' % (K, M, next(ids))

    def event(code=K):
        return {'eventName': 'x', HOLE + 'a': 0, 'errorCode': code, 'errorMessage': M, HOLE + 'b': 0, 'requestID': next(ids)}

    out = {
        'response': {HOLE + 'o': 0, 'Response': response(), HOLE + 'p': 0},
        'response-id-first': {'Response': {'RequestId': next(ids), HOLE: 0, 'Error': e()}},
        'response-unknown': {'Response': {HOLE: 0, 'Error': e('Foo'), 'RequestId': next(ids)}},
        'errormsg': {'Response': {HOLE + 'a': 0, 'ErrorMsg': e(), HOLE + 'b': 0, 'RequestId': next(ids)}},
        'qclouderror': {'Response': {HOLE + 'a': 0, 'QcloudError': {HOLE: 0, 'Error': e()}, HOLE + 'b': 0, 'RequestId': next(ids)}},
        'error-string': {'Response': {HOLE: 0, 'Error': 'it broke', 'RequestId': next(ids)}},
        'bare': {HOLE + 'a': 0, 'Error': e(), HOLE + 'b': 0, 'RequestId': next(ids), HOLE + 'c': 0},
        'bare-id-first': {'RequestId': next(ids), HOLE: 0, 'Error': e()},
        'bare-undotted': {HOLE + 'a': 0, 'Error': e('InternalError'), HOLE + 'b': 0, 'RequestId': next(ids)},
        'bare-undotted-no-id': {HOLE + 'a': 0, 'Error': e('InternalError'), HOLE + 'b': 0},
        'flat': flat(),
        'flat-undotted': flat('InternalError'),
        'flat-id-last': {'Code': 'InternalError', 'Message': M, HOLE: 0, 'RequestId': next(ids)},
        'flat-code-last': {'RequestId': next(ids), HOLE: 0, 'Message': M, HOLE + 'b': 0, 'Code': K},
        'rewrapped': {HOLE + 'a': 0, 'error': {'code': K, HOLE: 0, 'message': M}, HOLE + 'b': 0, 'requestId': next(ids)},
        'err': {'level': 'error', HOLE: 0, 'err': {'code': K, 'message': M, HOLE + 'b': 0, 'requestId': next(ids)}},
        'snake': {'error_code': K, HOLE + 'a': 0, 'error_message': M, HOLE + 'b': 0, 'request_id': next(ids)},
        'v2-first': {'codeDesc': 'AuthFailure', HOLE: 0, 'code': 4100, HOLE + 'b': 0, 'message': M},
        'v2-last': {'code': 4100, 'message': M, HOLE: 0, 'codeDesc': 'AuthFailure'},
        'audit': event(),
        'audit-both': {'errorCode': '4', HOLE: 0, 'apiErrorCode': K, 'apiErrorMessage': M, HOLE + 'b': 0, 'requestID': next(ids)},
        'wrapped-once': {'data': {HOLE: 0, 'Response': response()}, HOLE + 'z': 0},
        'wrapped-twice': {'code': 0, 'data': {'data': {HOLE: 0, 'Response': response()}}, HOLE + 'z': 0},
        'results': {'results': [{'Response': response()}, {HOLE: 0, 'Response': response()}, {'ok': True}]},
        'top-array': [{'Response': response()}, {HOLE: 0}, {'Response': response()}],
        'arrays': [[[HOLE, {'Response': response()}]], [HOLE], [{'Response': response()}]],
        'records': {'Records': [event(), {HOLE: 0}, event(), {'errorCode': '0', 'requestID': next(ids)}]},
        'strings': {'items': [{'id': 1, 'body': text({'Response': response()})}, {HOLE: 0}, {'id': 2, 'body': text(flat())}]},
        'string-twice': {'a': HOLE, 'body': text({'inner': text({'Response': response()})}), HOLE: 0},
        'strings-sdk': {'logs': [{'line': sdk()}, {HOLE: 0}, {'line': 'x ' + sdk() + '\nnext'}], HOLE + 'z': 0},
        'strings-below-id': {'RequestId': next(ids), 'logs': [HOLE, {'line': sdk()}, {'line': text({'Response': response()})}], HOLE: 0},
        'flat-list-ids': {'list': [flat(), {HOLE: 0}, flat()]},
        'flat-in-object': {'a': {HOLE: 0}, 'b': flat(), 'c': {HOLE: 0}},
        'duplicate-wrapper': Pairs([('data', {'Response': response()}), (HOLE, 0), ('data', {'Response': response()})]),
        'response-then-error-again': {'a': {'Response': response()}, HOLE: 0, 'b': {'Error': e(), 'RequestId': next(ids)}},
        # Documents without a failure.
        'success': {'Response': response(False), HOLE + 'z': 0},
        'success-null': {'Response': {'Error': None, HOLE: 0, 'RequestId': next(ids)}},
        'success-empty': {'Response': {'Error': {'Code': '', HOLE: 0, 'Message': ''}, HOLE + 'b': 0, 'RequestId': next(ids)}},
        'success-denied': {'Response': {'DeniedActions': [HOLE, flat(), flat()], HOLE: 0, 'RequestId': next(ids)}},
        'success-events': {'Response': {'Events': [{'CloudAuditEvent': text({'Response': response()}), HOLE: 0, 'errorCode': K}],
                                        HOLE: 0, 'RequestId': next(ids)}},
        'success-strings': {'Response': {'Log': sdk(), HOLE: 0, 'RequestId': next(ids)}},
        'success-duplicate': {'Response': Pairs([('Error', e()), (HOLE, 0), ('Error', None), (HOLE + 'b', 0), ('RequestId', next(ids))])},
        'success-v2': {'code': 0, HOLE: 0, 'message': '', 'codeDesc': 'Success'},
        'success-v2-desc': {'codeDesc': 'Success', HOLE: 0, 'code': 0},
        'success-audit': {'errorCode': 0, HOLE: 0, 'errorMessage': M, 'requestID': next(ids)},
        'success-ok': {'Code': 'Ok', HOLE: 0, 'Message': 'sent', 'RequestId': next(ids)},
        'id-behind-events': {'Events': [event(), HOLE, event()], HOLE: 0, 'RequestId': next(ids)},
        'id-before-events': {'RequestId': next(ids), HOLE: 0, 'Events': [event(), HOLE, event()]},
        'id-behind-flat': {'a': {'b': flat()}, HOLE: 0, 'RequestId': next(ids)},
        'response-behind-log': {'log': [sdk(), HOLE, text({'Response': response()})], HOLE: 0, 'Response': {'RequestId': next(ids)}},
        'response-behind-error': {'Error': e(), HOLE: 0, 'Response': {'RequestId': next(ids)}},
        'failure-behind-log': {'log': [sdk(), HOLE, text({'Response': response()})], HOLE: 0, 'Response': response()},
        'flat-behind-log': {'log': [sdk(), HOLE], HOLE: 0, 'Code': K, 'Message': M, 'RequestId': next(ids)},
        'list-of-codes': [{'Code': K, HOLE: 0, 'Message': M}, HOLE, {'Code': 'AuthFailure.MFAFailure', 'Message': M}],
        'map-of-codes': {'a': {'code': K, HOLE: 0, 'message': M}, HOLE: 0, 'b': {'code': 'AuthFailure.MFAFailure', 'message': M}},
        'foreign-behind': {'Code': K, 'Message': M, HOLE: 0, 'HostId': 'x'},
        'foreign-before': {'HostId': 'x', HOLE: 0, 'Code': K, 'Message': M},
        'foreign-around': {'error': {'code': K, 'message': M}, HOLE: 0, 'ResponseMetadata': {'HTTPStatusCode': 400}},
        'foreign-audit': {'errorCode': K, 'errorMessage': M, HOLE: 0, 'awsRegion': 'us-1', 'requestID': next(ids)},
        'foreign-upper-id': {'Code': K, 'Message': M, HOLE: 0, 'RequestId': next(ids).upper()},
        'undotted-no-sign': {'code': 'InternalError', HOLE: 0, 'message': M},
        'undotted-cloud-behind': {'code': 'InternalError', 'message': M, HOLE: 0, 'host': 'cvm.tencentcloudapi.com'},
        'foreign-json': {'items': [{'a': 1}, {HOLE: 0}], 'ok': True},
        'tccli-success': {'Nodes': [{'Name': 'a', HOLE: 0}], 'TotalCount': 1, HOLE: 0, 'RequestId': next(ids)},
    }
    return out


# How many records the small document has: 1 for a shape that is named neither here nor in NONE.
RECORDS = {name: 2 for name in ('results', 'top-array', 'records', 'strings', 'strings-sdk', 'strings-below-id', 'arrays',
                                'flat-list-ids', 'duplicate-wrapper', 'response-then-error-again')}
NONE = ('success', 'foreign', 'id-', 'response-behind', 'list-', 'map-', 'tccli', 'undotted-no', 'bare-undotted-no')


class Pairs(list):
    """An object in which a key appears twice."""


def plain(v):
    """The value without its holes."""
    if isinstance(v, dict):
        return {k: plain(x) for k, x in v.items() if not k.startswith(HOLE)}
    if isinstance(v, Pairs):
        return {k: plain(x) for k, x in v}
    return [plain(x) for x in v if x != HOLE] if isinstance(v, list) else '' if v == HOLE else v


def holes(v):
    """How many holes a value has."""
    if isinstance(v, dict):
        return sum(k.startswith(HOLE) or holes(x) for k, x in v.items())
    if isinstance(v, Pairs):
        return sum(k.startswith(HOLE) or holes(x) for k, x in v)
    return sum(map(holes, v)) if isinstance(v, list) else v == HOLE


def render(v, padding, which):
    """JSON text of v with the padding in hole number `which`; the other holes are left out."""
    count = [0]

    def write(v):
        if isinstance(v, (dict, Pairs)):
            parts = []
            for k, x in v.items() if isinstance(v, dict) else v:
                if k.startswith(HOLE):
                    count[0] += 1
                    if count[0] - 1 == which:
                        parts.append('"padding":' + padding)
                else:
                    parts.append(json.dumps(k) + ':' + write(x))
            return '{' + ','.join(parts) + '}'
        if isinstance(v, list):
            parts = []
            for x in v:
                if x == HOLE:
                    count[0] += 1
                    if count[0] - 1 == which:
                        parts.append(padding)
                else:
                    parts.append(write(x))
            return '[' + ','.join(parts) + ']'
        if v == HOLE:
            count[0] += 1
            return padding if count[0] - 1 == which else '""'
        return json.dumps(v, ensure_ascii=False)
    return write(v)


def paddings(size):
    """{kind: (large, short)}"""
    item = '{"id":123456,"name":"node-%07d","labels":["a","b"]}'
    n = size // 56
    return {
        'string': ('"' + 'lorem ipsum dolor ' * (size // 18) + '"', '"lorem"'),
        'objects': ('[' + ','.join(item % i for i in range(n)) + ']', '[' + item % 0 + ']'),
        'numbers': ('[' + ','.join(map(str, range(100000, 100000 + size // 7))) + ']', '[100000]'),
        'strings': ('[' + ','.join('"%s %05d"' % ('a line of some log, no more', i) for i in range(size // 36)) + ']', '["a line"]'),
        'members': ('{' + ','.join('"key-%06d":{"on":true,"name":"n"}' % i for i in range(size // 39)) + '}', '{"key-0":{"on":true}}'),
    }


def answer(orgerr, folder, text):
    """(records, status of decode, status of guard)"""
    path = os.path.join(folder, 'in')
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)
    with open(path, 'rb') as f:
        d = subprocess.run([orgerr, 'decode', '--json'], stdin=f, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    with open(path, 'rb') as f:
        g = subprocess.run([orgerr, 'guard', '-q'], stdin=f, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    records = [(r['code'], r['message'], r['request_id'], r['form'], r['line']) for r in map(json.loads, d.stdout.decode().splitlines())]
    passed = g.stdout == text.encode()
    return records, d.returncode, g.returncode if passed else 'guard changed its data'


def main():
    a = outputs.arguments(__doc__, bytes=(1200000, 'how much padding'), shape=('', 'this shape alone'))
    right = total = records = 0
    shown = 0
    wrong = {}
    with tempfile.TemporaryDirectory(dir=outputs.SCRATCH) as folder:
        for name, value in shapes().items():
            if a.shape and a.shape != name:
                continue
            for kind, (large, short) in paddings(a.bytes).items():
                for hole in range(holes(value)):
                    want = answer(a.orgerr, folder, render(value, short, hole))
                    got = answer(a.orgerr, folder, render(value, large, hole))
                    total += 1
                    if len(want[0]) != (0 if name.startswith(NONE) else RECORDS.get(name, 1)):
                        wrong.setdefault(name + ' (its small twin)', []).append(kind + str(hole))
                    records += len(want[0])
                    if got == want:
                        right += 1
                        continue
                    wrong.setdefault(name, []).append(kind + str(hole))
                    shown += 1
                    if shown <= a.show:
                        print('--- %s, %s in hole %d: %s\nas small %s\nas large %s' % (
                            name, kind, hole, render(value, '"…"', hole)[:400], want, got))
    if a.show:
        for name, which in wrong.items():
            print('%s: %s' % (name, ' '.join(which)))
    twins = sum(len(v) for k, v in wrong.items() if k.endswith('twin)'))
    print('anysize: %d/%d documents answered as their small twins, %d records; %d small twins wrong' % (right, total, records, twins))
    return right < total or twins > 0


if __name__ == '__main__':
    sys.exit(main())
