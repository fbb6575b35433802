# SPDX-License-Identifier: MIT
"""What the other generators here share: failures, how languages print them, how they are decoded.

shapes() returns objects that contain a Failure; look_alikes() returns objects that only look as if
they did. PRINTERS has a function for each way in which languages print an object, imitating their
output (printers.py runs the languages themselves). SENTENCES has the clients' own sentences.
decode_texts() runs decode on many texts at once.
"""
import argparse, collections, json, os, pprint, random, re, subprocess, tempfile

Failure = collections.namedtuple('Failure', 'code message id')

DOTTED = ['FailedOperation.NodeNotEmpty', 'AuthFailure.SignatureFailure', 'AuthFailure.UnauthorizedOperation',
          'ResourceNotFound.OrganizationNodeNotExist', 'LimitExceeded.NodeExceedLimit', 'InvalidParameter.DomainInvalid',
          'InvalidParameterValue.LimitExceeded', 'FailedOperation.OrganizationNodeNotEmpty']
UNDOTTED = ['InternalError', 'ResourceNotFound', 'UnauthorizedOperation', 'RequestLimitExceeded', 'MissingParameter']

# Brackets are balanced in all of them: otherwise, the end of a message that is printed without quotes
# could not be told.
MESSAGES = [
    'node is not empty',
    'it\'s "not" empty',
    'no such member, node: 27 = root; try again, code=11008.',
    'line one\nline two',
    'call f(x) with [y] and {z}',
    '部门不存在，请检查（27）',
    '[request id:%(uuid)s]you are not authorized to perform operation (organization:DeleteNodes)\n'
    'resource (*) has no permission\n',
    'path C:\\temp\\new is "bad"',
    'don\'t repeat',
    'bad value {"a": "b"} in the request',
    '100% of <b> & more',
    'the name \'x\' and the name \'y\' differ',
]
PLAIN = [MESSAGES[0], MESSAGES[4], MESSAGES[5], MESSAGES[10], 'The quota of members is used up.']


def uuid(rng):
    h = '%032x' % rng.getrandbits(128)
    return '-'.join((h[:8], h[8:12], h[12:16], h[16:20], h[20:]))


def failure(rng, messages=MESSAGES, with_id=None, code=None):
    request_id = uuid(rng)
    if with_id is None:
        with_id = rng.random() < 0.85
    if code is None:
        code = rng.choice(DOTTED + UNDOTTED if with_id else DOTTED)
    message = rng.choice(messages)
    if '%(uuid)s' in message:
        message = message % {'uuid': request_id if with_id else uuid(rng)}
    if not with_id:     # without an id, a failure with the same message would be a repetition
        message = 'case %d, ' % rng.randrange(10 ** 6) + message
    return Failure(code, message, request_id if with_id else None)


# ---- objects ---------------------------------------------------------------------------------

def shapes(f):
    """{name: object} of the objects that contain the failure; without an id if it has none."""
    def put(**more):
        return {k: v for k, v in more.items() if v is not None}

    error = {'Code': f.code, 'Message': f.message}
    out = {
        'response': {'Response': put(Error=error, RequestId=f.id)},
        'swapped': {'Response': {**put(RequestId=f.id), 'Error': {'Message': f.message, 'Code': f.code}}},
        'data': {'Response': {'TotalCount': 0, 'List': [{'Name': 'a', 'Ids': [1, 2]}, {'Name': 'b', 'Ids': []}],
                              'Error': error, **put(RequestId=f.id), 'Done': True}},
        'wrapped': {'status': 200, 'data': {'Response': put(Error=error, RequestId=f.id)}},
        'bare': put(Error=error, RequestId=f.id),
        'flat': put(Code=f.code, Message=f.message, RequestId=f.id),
        'lower': put(code=f.code, message=f.message, requestId=f.id),
        'snake': put(error_code=f.code, error_message=f.message, request_id=f.id),
        'err': {'level': 'error', 'err': put(code=f.code, message=f.message, requestId=f.id), 'pid': 7},
    }
    if f.id is None:
        out['v2'] = {'code': 4100, 'message': f.message, 'codeDesc': f.code}
    else:
        out['audit'] = {'eventName': 'DeleteNodes', 'errorCode': f.code, 'errorMessage': f.message, 'requestID': f.id}
    return out


def strong_shapes(f):
    return {k: v for k, v in shapes(f).items() if k in ('response', 'swapped', 'data', 'wrapped')}


def look_alikes(rng):
    """{name: object} of objects that are not failures of this API."""
    f, g = failure(rng, PLAIN, True), failure(rng, PLAIN, True)
    return {
        'success': {'Response': {'TotalCount': 2, 'Items': [{'Name': 'a'}], 'RequestId': f.id}},
        'null': {'Response': {'Error': None, 'RequestId': f.id}},
        'empty': {'Response': {'Error': {'Code': '', 'Message': ''}, 'RequestId': f.id}},
        'denied': {'Response': {'DeniedActions': [{'Code': f.code, 'Message': f.message}, {'Code': g.code, 'Message': 'x'}],
                                'RequestId': f.id}},
        'ok': {'Response': {'SendStatusSet': [{'Code': 'Ok', 'Message': 'send success'}], 'RequestId': f.id}},
        'v2-zero': {'code': 0, 'message': '', 'codeDesc': 'Success', 'data': {'n': 1}},
        'audit-zero': {'eventName': 'DescribeNodes', 'errorCode': 0, 'errorMessage': '', 'requestID': f.id},
        'inner': {'Nodes': [{'Name': 'a', 'Code': f.code, 'Message': f.message}], 'RequestId': f.id},
        'list': [{'code': f.code, 'message': 'what it means'}, {'code': g.code, 'message': 'what that means'}],
        'map': {'first': {'code': f.code, 'message': 'what it means'}, 'second': {'code': g.code, 'message': 'what that means'}},
        'azure': {'error': {'code': 'ResourceNotFound', 'message': 'The Resource was not found.'}},
        'aws': {'Error': {'Code': 'NoSuchEntity', 'Message': 'no role', 'Type': 'Sender'}, 'RequestId': f.id},
        'aws-metadata': {'Error': {'Code': 'InvalidParameter', 'Message': 'bad'}, 'ResponseMetadata': {'RequestId': f.id, 'HTTPStatusCode': 400}},
        'aws-node': {'code': 'UnauthorizedOperation', 'message': 'no', 'requestId': f.id, 'retryable': False},
        'aws-trail': {'awsRegion': 'us-east-1', 'errorCode': 'ResourceNotFound', 'errorMessage': 'm', 'requestID': f.id},
        'alibaba': {'Code': 'InvalidParameter.Format', 'Message': 'bad', 'RequestId': f.id.upper(), 'HostId': 'ecs.aliyuncs.com'},
        'baidu': {'code': 'InternalError', 'message': 'internal error', 'requestId': f.id, 'host': 'bcc.bj.baidubce.com'},
        'oci': {'code': 'LimitExceeded', 'message': 'too many', 'opc-request-id': f.id},
        'rpc': {'jsonrpc': '2.0', 'id': 1, 'error': {'code': -32601, 'message': 'no such method'}},
        'mcp': {'code': 'InternalError', 'message': 'boom', 'data': {}},
        'unknown': {'code': 'FileNotFound', 'message': 'no such file', 'path': '/a/b'},
        'node': {'errno': -2, 'code': 'ENOENT', 'syscall': 'open', 'path': '/a'},
        'config': {'codes': [f.code, g.code], 'retries': 3, 'error': None},
    }


# ---- how languages print ---------------------------------------------------------------------

def quoted(text, quote='"', more='', ascii_only=False):
    """A string in quotes with C's escapes; more: other characters that get a backslash."""
    out = []
    for c in text:
        if c in '\\' + quote + more:
            out.append('\\' + c)
        elif c in '\n\r\t':
            out.append({'\n': '\\n', '\r': '\\r', '\t': '\\t'}[c])
        elif ascii_only and ord(c) > 126:
            out.append('\\x{%x}' % ord(c))
        else:
            out.append(c)
    return quote + ''.join(out) + quote


def word(name, style):
    """A key in another style: Code -> code, RequestId -> request_id or requestId."""
    if style == 'snake':
        return re.sub(r'(?<=[a-z])(?=[A-Z])', '_', name).lower()
    return name[:1].lower() + name[1:]


def scalar(v, none='null', true='true', false='false'):
    return none if v is None else true if v is True else false if v is False else str(v)


def inline(v, string, key, pair, obj, array, join=', ', none='null', **kw):
    """An object on one line. string(text) and key(name) write those; pair is between a key and its
    value; obj and array are (open, close)."""
    def write(v):
        if isinstance(v, (dict, list)) and not v:
            return ''.join(obj if isinstance(v, dict) else array).replace(' ', '')
        if isinstance(v, dict):
            return obj[0] + join.join(key(k) + pair + write(x) for k, x in v.items()) + obj[1]
        if isinstance(v, list):
            return array[0] + join.join(write(x) for x in v) + array[1]
        return string(v) if isinstance(v, str) else scalar(v, none, **kw)
    return write(v)


def lines(v, string, key, pair, obj, array, tab='  ', comma=',', last='', none='null', level=0, index=None, **kw):
    """The same over several lines; last: what follows the last member; index: how items are numbered."""
    def write(v, level):
        if isinstance(v, (dict, list)):
            brackets = obj if isinstance(v, dict) else array
            if not v:
                return brackets[0] + brackets[1]
            pad = '\n' + tab * (level + 1)
            if isinstance(v, dict):
                parts = [key(k) + pair + write(x, level + 1) for k, x in v.items()]
            else:
                parts = [(index(i) if index else '') + write(x, level + 1) for i, x in enumerate(v)]
            return brackets[0] + pad + (comma + pad).join(parts) + last + '\n' + tab * level + brackets[1]
        return string(v) if isinstance(v, str) else scalar(v, none, **kw)
    return write(v, level)


def js_string(text):
    for quote in '\'"`':
        if quote not in text:
            return quoted(text, quote)
    return quoted(text, "'")


def js_key(k):
    return k if re.fullmatch(r'[A-Za-z_$][\w$]*', k) else "'%s'" % k


def js_pieces(text):
    """util.inspect before Node 12, which splits long strings and those of several lines."""
    if '\n' not in text.strip('\n'):
        return js_string(text)
    parts = re.findall(r'[^\n]*\n|[^\n]+', text)
    return " +\n      ".join(js_string(p) for p in parts)


def print_r(v, head='Array', level=0):
    pad = ' ' * 8 * level
    if isinstance(v, (dict, list)):
        items = v.items() if isinstance(v, dict) else enumerate(v)
        kind = head if isinstance(v, dict) else 'Array'
        return kind + '\n' + pad + '(\n' + ''.join(
            pad + '    [%s] => %s\n' % (k, print_r(x, head, level + 1)) for k, x in items) + pad + ')\n'
    return '' if v is None or v is False else '1' if v is True else str(v)


def var_dump(v, level=0, obj=False):
    pad = '  ' * level
    if isinstance(v, (dict, list)):
        items = list(v.items() if isinstance(v, dict) else enumerate(v))
        head = 'object(stdClass)#%d (%d)' % (level + 1, len(items)) if obj and isinstance(v, dict) else 'array(%d)' % len(items)
        return pad + head + ' {\n' + ''.join('%s  [%s]=>\n%s' % (
            pad, '"%s"' % k if isinstance(k, str) else k, var_dump(x, level + 1, obj)) for k, x in items) + pad + '}\n'
    if isinstance(v, str):
        return '%sstring(%d) "%s"\n' % (pad, len(v.encode()), v)
    return pad + ('NULL' if v is None else 'bool(%s)' % scalar(v) if isinstance(v, bool) else 'int(%d)' % v) + '\n'


def var_export(v, level=0, obj=False):
    pad = '  ' * level
    if isinstance(v, (dict, list)):
        items = v.items() if isinstance(v, dict) else enumerate(v)
        a, b = ('(object) array(', ')') if obj and isinstance(v, dict) else ('array (', ')')
        out = a + '\n'
        for k, x in items:
            k = "'%s'" % k if isinstance(k, str) else k
            out += '%s  %s => %s%s,\n' % (pad, k, ('\n%s  ' % pad) if isinstance(x, (dict, list)) else '',
                                         var_export(x, level + 1, obj))
        return out + pad + b
    return "'" + v.replace('\\', '\\\\').replace("'", "\\'") + "'" if isinstance(v, str) else scalar(v, 'NULL')


def php_dd(v, level=0):
    pad = '  ' * level
    if isinstance(v, (dict, list)):
        items = v.items() if isinstance(v, dict) else enumerate(v)
        return 'array:%d [\n' % len(v) + ''.join('%s  %s => %s\n' % (
            pad, '"%s"' % k if isinstance(k, str) else k, php_dd(x, level + 1)) for k, x in items) + pad + ']'
    if isinstance(v, str) and '\n' in v:
        body = v.split('\n')
        ends = v.endswith('\n')
        if ends:
            body.pop()
        return '"""\n' + '\n'.join(pad + '  ' + x + ('\\n' if ends or i < len(body) - 1 else '') for i, x in enumerate(body)) + \
            '\n' + pad + '  """'
    return '"%s"' % v if isinstance(v, str) else scalar(v)


def perl_string(text):
    return "'" + text.replace('\\', '\\\\').replace("'", "\\'") + "'"


def perl_indent2(v):
    """Data::Dumper without options, which indents to the column of the bracket."""
    def write(v, column):
        if isinstance(v, dict):
            pad = '\n' + ' ' * (column + 2)
            parts = []
            for k, x in v.items():
                head = "'%s' => " % k
                parts.append(head + write(x, column + 2 + len(head)))
            return '{' + pad + (',' + pad).join(parts) + '\n' + ' ' * column + '}'
        if isinstance(v, list):
            pad = '\n' + ' ' * (column + 2)
            return '[' + (pad + (',' + pad).join(write(x, column + 2) for x in v) + '\n' + ' ' * column if v else '') + ']'
        return perl_string(v) if isinstance(v, str) else 'undef' if v is None else str(int(v))
    return '$VAR1 = ' + write(v, 8) + ';'


def go_v(v):
    if isinstance(v, dict):
        return 'map[' + ' '.join('%s:%s' % (k, go_v(v[k])) for k in sorted(v)) + ']'
    if isinstance(v, list):
        return '[' + ' '.join(map(go_v, v)) + ']'
    return v if isinstance(v, str) else scalar(v, '<nil>')


def ordered(v):
    if isinstance(v, dict):
        return {k: ordered(v[k]) for k in sorted(v)}
    return [ordered(x) for x in v] if isinstance(v, list) else v


def go_hash(v):
    return inline(ordered(v), quoted, quoted, ':',
                  ('map[string]interface {}{', '}'), ('[]interface {}{', '}'), none='interface {}(nil)')


def rust(v, pretty=False):
    def string(s):
        return quoted(s)

    def write(v, name, level):
        if isinstance(v, dict):
            pad = '\n' + '    ' * (level + 1) if pretty else ' '
            inner = ((',' + pad).join(word(k, 'snake') + ': ' + write(x, k, level + 1) for k, x in v.items()))
            end = ',\n' + '    ' * level if pretty else ' '
            return (name or 'ApiResponse') + ' {' + pad + inner + end + '}'
        if isinstance(v, list):
            return '[' + ', '.join(write(x, 'Item', level) for x in v) + ']'
        if v is None:
            return 'None'
        if isinstance(v, str):
            return 'Some(' + (('\n' + '    ' * (level + 1) + string(v) + ',\n' + '    ' * level) if pretty else string(v)) + ')' \
                if name.lower().replace('_', '') == 'requestid' else string(v)
        return scalar(v)
    return write(v, '', 0)


def yaml(v, quote=False, level=0):
    pad = '  ' * level
    if isinstance(v, dict):
        out = ''
        for k, x in v.items():
            if isinstance(x, (dict, list)) and x:
                out += '%s%s:\n%s' % (pad, k, yaml(x, quote, level + 1))
            else:
                out += '%s%s: %s\n' % (pad, k, yaml(x, quote, level))
        return out
    if isinstance(v, list):
        if not v:
            return '[]'
        return ''.join('%s- %s' % (pad, yaml(x, quote, level + 1).lstrip(' ') if isinstance(x, (dict, list)) and x
                                   else yaml(x, quote, level) + '\n') for x in v)
    if isinstance(v, str):
        plain = re.match(r'[A-Za-z0-9\u4e00-\u9fff]', v) and not re.search(r': |\n| #|[:\\]$', v)
        return v if plain and not quote else quoted(v)
    return scalar(v)


def ruby_pp(v, indent=0):
    def flat(x):
        return inline(x, quoted, quoted, '=>', BRACES, SQUARE, none='nil')

    if not isinstance(v, (dict, list)) or indent + len(flat(v)) < 79:
        return flat(v)
    pad = ',\n' + ' ' * (indent + 1)
    if isinstance(v, list):
        return '[' + pad.join(ruby_pp(x, indent + 1) for x in v) + ']'
    parts = []
    for k, x in v.items():
        head = quoted(k) + '=>'
        fits = indent + 1 + len(head + flat(x)) < 79
        parts.append(head + (flat(x) if fits else '\n' + ' ' * (indent + 2) + ruby_pp(x, indent + 2)))
    return '{' + pad.join(parts) + '}'


def without_lists(v):
    if isinstance(v, dict):
        return {k: without_lists(x) for k, x in v.items()}
    return 'System.Object[]' if isinstance(v, list) else v


def java_class(v, name='ApiResponse'):
    if isinstance(v, dict):
        return name + '(' + ', '.join('%s=%s' % (word(k, 'lower'), java_class(x, k[0].upper() + k[1:] + 'Info')) for k, x in v.items()) + ')'
    return '[' + ', '.join(java_class(x, 'Item') for x in v) + ']' if isinstance(v, list) else v if isinstance(v, str) else scalar(v)


def go_struct(v):
    if isinstance(v, dict):
        return '{' + ' '.join('%s:%s' % (k[0].upper() + k[1:], go_struct(x)) for k, x in v.items()) + '}'
    return '[' + ' '.join(map(go_struct, v)) + ']' if isinstance(v, list) else v if isinstance(v, str) else scalar(v, '<nil>')


def go_struct_hash(v, name='ApiResponse'):
    if isinstance(v, dict):
        return 'api.%s{' % name + ', '.join('%s:%s' % (k[0].upper() + k[1:], go_struct_hash(x, k[0].upper() + k[1:])) for k, x in v.items()) + '}'
    if isinstance(v, list):
        return '[]api.Item{' + ', '.join(go_struct_hash(x, 'Item') for x in v) + '}'
    return quoted(v) if isinstance(v, str) else scalar(v, 'interface {}(nil)')


def dumps(**kw):
    return lambda v: json.dumps(v, **kw)


BRACES, SQUARE = ('{', '}'), ('[', ']')
# name -> (function, whether it puts strings in quotes)
PRINTERS = {
    'json': (dumps(separators=(',', ':'), ensure_ascii=False), True),
    'json-spaced': (dumps(ensure_ascii=False), True),
    'json-ascii': (dumps(), True),
    'json-pretty': (dumps(indent=2, ensure_ascii=False), True),
    'json-pretty-4': (dumps(indent=4, ensure_ascii=False), True),
    'json-escaped': (lambda v: json.dumps(json.dumps(v, ensure_ascii=False), ensure_ascii=False)[1:-1], True),
    'json-in-string': (lambda v: 'body: ' + json.dumps(json.dumps(v, ensure_ascii=False), ensure_ascii=False), True),
    'python-repr': (repr, True),
    'python-pprint': (lambda v: pprint.pformat(v, width=72, sort_dicts=False), True),
    'python-pprint-narrow': (lambda v: pprint.pformat(v, width=40), True),
    'python-bytes': (lambda v: repr(json.dumps(v, ensure_ascii=False).encode()), True),
    'js-inline': (lambda v: inline(v, js_string, js_key, ': ', ('{ ', ' }'), ('[ ', ' ]'), none='undefined'), True),
    'js-lines': (lambda v: lines(v, js_string, js_key, ': ', BRACES, SQUARE), True),
    'js-pieces': (lambda v: lines(v, js_pieces, js_key, ': ', ('{', '}'), SQUARE), True),
    'js-quoted-keys': (lambda v: lines(v, js_string, lambda k: "'%s'" % k, ': ', BRACES, SQUARE, last=','), True),
    'php-print_r': (print_r, False),
    'php-print_r-object': (lambda v: print_r(v, 'stdClass Object'), False),
    'php-var_dump': (var_dump, True),
    'php-var_dump-object': (lambda v: var_dump(v, obj=True), True),
    'php-var_export': (var_export, True),
    'php-var_export-object': (lambda v: var_export(v, obj=True), True),
    'php-dd': (php_dd, True),
    'php-short': (lambda v: lines(v, perl_string, lambda k: "'%s'" % k, ' => ', SQUARE, SQUARE, '    ', last=','), True),
    'ruby-inspect': (lambda v: inline(v, quoted, quoted, '=>', BRACES, SQUARE, none='nil'), True),
    'ruby-symbols': (lambda v: inline(v, quoted, lambda k: ':' + k, '=>', BRACES, SQUARE, none='nil'), True),
    'ruby-3.4': (lambda v: inline(v, quoted, quoted, ' => ', BRACES, SQUARE, none='nil'), True),
    'ruby-3.4-symbols': (lambda v: inline(v, quoted, str, ': ', BRACES, SQUARE, none='nil'), True),
    'ruby-pp': (ruby_pp, True),
    'perl-dumper': (perl_indent2, True),
    'perl-dumper-1': (lambda v: '$VAR1 = ' + lines(v, perl_string, lambda k: "'%s'" % k, ' => ', BRACES, SQUARE, none='undef', true='1', false='0') + ';', True),
    'perl-inline': (lambda v: '$VAR1 = ' + inline(v, perl_string, lambda k: "'%s'" % k, ' => ', BRACES, SQUARE, ',', none='undef', true='1', false='0') + ';', True),
    'go-v': (go_v, False),
    'go-hash': (go_hash, True),
    'go-plus': (go_struct, False),
    'go-plus-pointer': (lambda v: '&' + go_struct(v), False),
    'go-struct-hash': (lambda v: '&' + go_struct_hash(v), True),
    'java-map': (lambda v: inline(v, str, str, '=', BRACES, SQUARE), False),
    'java-class': (java_class, False),
    'rust-debug': (rust, True),
    'rust-pretty': (lambda v: rust(v, True), True),
    'powershell': (lambda v: inline(without_lists(v), str, str, '=', ('@{', '}'), ('', ''), '; ', none='', true='True', false='False'), False),
    'yaml': (yaml, True),
    'yaml-quoted': (lambda v: yaml(v, True), True),
    'swift': (lambda v: inline(v, quoted, quoted, ': ', SQUARE, SQUARE, none='nil'), True),
}


# Printers of declared types, so that the names of the members are those that a client declares.
STRUCTS = ('go-plus', 'go-plus-pointer', 'go-struct-hash', 'java-class', 'rust-debug', 'rust-pretty')
STRUCT_LOOK_ALIKES = ('success', 'null', 'empty', 'denied', 'ok', 'inner', 'list', 'map', 'azure', 'unknown', 'config')
STRUCT_SHAPES = ('response', 'swapped', 'data', 'wrapped', 'bare', 'flat')


def fits(printer, f, shape='response'):
    """Whether the printer can print that shape, and it can be told where the message ends."""
    if printer in STRUCTS and shape not in STRUCT_SHAPES:
        return False
    return PRINTERS[printer][1] or printer != 'powershell' or not re.search('[;{]', f.message)


def block(rng, messages=MESSAGES, printer=None, with_id=None, only=None):
    """(printer, Failure, text) of a printed failure in a random shape; only: the printers to use."""
    while True:
        name = printer or rng.choice(only or sorted(PRINTERS))
        f = failure(rng, messages, with_id)
        objects = shapes(f)
        shape = rng.choice(sorted(objects))
        if fits(name, f, shape):
            return name + ' ' + shape, f, PRINTERS[name][0](objects[shape])


# ---- the clients' sentences ------------------------------------------------------------------

SENTENCES = {
    'python': lambda f: '[TencentCloudSDKException] code:%s message:%s requestId:%s' % (f.code, f.message, f.id),
    'go': lambda f: '[TencentCloudSDKError] Code=%s, Message=%s' % f[:2] + (', RequestId=%s' % f.id if f.id else ''),
    'java': lambda f: '[TencentCloudSDKException]code: %s message:%s requestId:%s' % (f.code, f.message, f.id or ''),
    'php': lambda f: '[TencentCloud\\Common\\Exception\\TencentCloudSDKException] code:%s message:%s requestId:%s' % (f.code, f.message, f.id or ''),
    'node': lambda f: 'TencentCloudSDKHttpException [Error]: %s\n    at SSEResponse (/srv/node_modules/x.js:1:2)\n'
                      '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {\n'
                      '  requestId: \'%s\',\n  traceId: \'%s\',\n  code: \'%s\'\n}' % (f.message.strip('\n'), f.id or '', '0' * 32, f.code),
}


# ---- running decode --------------------------------------------------------------------------

SCRATCH = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None   # many small files


class Crash(Exception):
    pass


def arguments(doc, **more):
    a = argparse.ArgumentParser(description=doc.split('\n')[0])
    a.add_argument('--orgerr', default=os.path.join(os.environ.get('BUILD', 'build'), 'orgerr'))
    a.add_argument('--seed', default='1')
    a.add_argument('--show', type=int, default=3)
    for name, (default, text) in more.items():
        a.add_argument('--' + name, type=type(default), default=default, help=text)
    a = a.parse_args()
    a.orgerr = os.path.abspath(a.orgerr)
    a.rng = random.Random(a.seed)
    return a


def fold(text):
    return None if text is None else ' '.join(text.split())


def decode_texts(orgerr, texts, batch=500):
    """The records of each text, as [(code, id, folded message)]; Crash says how decode ended."""
    results = []
    with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
        for start in range(0, len(texts), batch):
            part = texts[start:start + batch]
            for i, text in enumerate(part):
                with open(os.path.join(folder, str(i)), 'wb') as f:
                    f.write(text if isinstance(text, bytes) else text.encode('utf-8', 'surrogateescape'))
            p = subprocess.run([orgerr, 'decode', '--json'] + [str(i) for i in range(len(part))], cwd=folder,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            if p.returncode < 0 or p.returncode > 4:
                if len(part) == 1:
                    raise Crash('status %d for %r' % (p.returncode, part[0][:2000]))
                decode_texts(orgerr, part, max(1, len(part) // 10))     # finds the text that is at fault
                raise Crash('status %d' % p.returncode)
            found = collections.defaultdict(list)
            for line in p.stdout.decode().splitlines():
                r = json.loads(line)
                found[int(r['file'])].append((r['code'], r['request_id'], fold(r['message'])))
            results += [found[i] for i in range(len(part))]
    return results


def expected(failures):
    return [(f.code, f.id, fold(f.message)) for f in failures]


class Score:
    """Texts with the records wanted in them, all compared at once."""

    def __init__(self, name, a):
        self.name, self.a = name, a
        self.cases = []

    def add(self, label, text, failures=(), check=None):
        self.cases.append((label, text, expected(failures), check))

    def run(self, goal, extras_allowed=0, by_label=True):
        """Prints the summary and what went wrong; returns the exit status. It counts the wanted
        records that were found with code, id and message, and the records that were not wanted."""
        found = decode_texts(self.a.orgerr, [c[1] for c in self.cases])
        wanted = right = extras = alarms = codes = 0
        wrong = collections.Counter()
        shown = []
        for (label, text, want, _), got in zip(self.cases, found):
            rest = list(got)
            hits = 0
            for w in want:
                if w in rest:
                    rest.remove(w)
                    hits += 1
            wanted += len(want)
            right += hits
            pairs = collections.Counter(g[:2] for g in got)
            pairs.subtract(w[:2] for w in want)
            more = sum(n for n in pairs.values() if n > 0)  # a wrong message does not count as an extra record
            codes += len(want) - sum(-n for n in pairs.values() if n < 0)
            extras += more if want else 0
            alarms += 0 if want else len(got)
            if hits < len(want) or rest:
                wrong[label] += 1
                shown.append((label, text, want, got))
        shown.sort(key=lambda s: (not (not s[2] and s[3]), len(s[1])))
        for label, text, want, got in shown[:self.a.show]:
            text = text if isinstance(text, str) else repr(text)
            print('--- %s\n%s' % (label, text[:3000]))
            print('wanted %s\nfound  %s' % (want, got))
        if by_label and wrong and self.a.show:
            print('wrong: ' + ', '.join('%s %d' % x for x in wrong.most_common(40)))
        percent = 100 * right / max(1, wanted)
        print('%s: %d/%d records right (%.2f %%), code and id in %d, %d extra records, %d false alarms in %d texts without an error' % (
            self.name, right, wanted, percent, codes, extras, alarms, sum(not c[2] for c in self.cases)))
        return int(percent < goal or extras > extras_allowed or alarms > 0)
