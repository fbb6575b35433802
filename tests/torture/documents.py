# SPDX-License-Identifier: MIT
"""Random documents for model.py, made of the keys and values that the rules mention."""
import json
from rules import SHAPE, Obj, Text


class Generator:
    KNOWN_DOTTED = ['FailedOperation.NodeNotEmpty', 'AuthFailure.SignatureFailure', 'InvalidParameter.DomainInvalid',
                    'LimitExceeded.NodeExceedLimit', 'ResourceNotFound.OrganizationNodeNotExist']
    CODES = KNOWN_DOTTED * 3 + ['InternalError', 'ResourceNotFound', 'LimitExceeded', 'AuthFailure',
             'FailedOperation.NoSuchLeaf', 'InvalidParameter.x', 'Foo.Bar', 'SomeService.Thing.Went', 'NoSuchEntity',
             'failedoperation.nodenotempty', 'FAILEDOPERATION.NodeNotEmpty', 'FailedOperation.nodenotempty',
             'FailedOperation.NodeNotEmpty.', 'InternalError.', 'Bad Gateway', 'invalid_request', 4100, 7, '4100', 0, '0', '',
             None, True, 'Ok', 'Success']
    ODD = [None, '', 0, False, True, 'x', 7, '0', 'None']
    EXTRA = ['Data', 'TotalCount', 'level', 'host', 'traceId', 'displayMsg', 'status', 'type', 'success', 'Region']
    WRAPS = ['data', 'result', 'body', 'response_body', 'x', 'payload', 'original', 'detail', 'Records', 'error', 'err',
             'ErrorMsg', 'Error', 'QcloudError', 'Response', 'log']

    def __init__(self, rng):
        self.rng = rng
        self.serial = 0

    def chance(self, p):
        return self.rng.random() < p

    def uuid(self):
        h = '%032x' % self.rng.getrandbits(128)
        return '-'.join((h[:8], h[8:12], h[12:16], h[16:20], h[20:]))

    def request_id(self):
        r = self.rng.random()
        if r < 0.6:
            return self.uuid()
        return self.rng.choice([self.uuid().upper(), 's1575025791424544000', 'r-%d' % self.rng.randrange(99), '', None,
                                'None', 'null', self.uuid() + '...', '****-**', 12])

    def code(self):
        return self.rng.choice(self.CODES)

    def message(self):
        self.serial += 1
        r = self.rng.random()
        base = 'text %d' % self.serial
        if r < 0.55:
            return base
        if r < 0.63:
            return self.nested()
        return self.rng.choice([base + ', with "quotes" and \'others\'', base + '\nover lines', '部门不存在 %d' % self.serial,
                                'tencent says ' + base, base + ' at Amazon', 'aws-sdk ' + base, 'QCloud ' + base,
                                base + ' Code=11008.', base + ' {a} [b] (c)', '腾讯云 ' + base, '', None, 5, base + '\\', 'Foo.Bar'])

    def nested(self):
        """A string that contains a document or a client's sentence."""
        self.serial += 1
        if self.chance(0.35):
            code = self.rng.choice([c for c in self.CODES if isinstance(c, str) and SHAPE.match(c)])
            message = 'said %d, so 部' % self.serial
            request_id = self.uuid()
            text = self.rng.choice([
                '[TencentCloudSDKException] code:%s message:%s requestId:%s',
                '[TencentCloudSDKError] Code=%s, Message=%s, RequestId=%s',
                'call failed\n[TencentCloudSDKException] code:%s message:%s requestId:%s\nnext line',
                'Error: [TencentCloudSDKError] Code=%s, Message=%s, RequestId=%s']) % (code, message, request_id)
            text = Text(text)
            text.sdk = ((code, message, request_id),)
            return text
        docs = [self.some_object(2) for _ in range(self.rng.choice([1, 1, 1, 2]))]
        text = self.rng.choice(['', '', 'got ', 'HTTP/1.1 200 OK\r\n\r\n', 'line one\nbody ']) + \
            '\n'.join(render(self.rng, d) for d in docs) + self.rng.choice(['', '', '\n', ' end'])
        text = Text(text)
        text.docs = tuple(docs)
        return text

    def keys(self, *names):
        """A spelling of a label, most often the documented one."""
        def other(name):
            return self.rng.choice([name.lower(), name[0].lower() + name[1:], name.upper(), name])
        return [n if self.chance(0.85) else other(n) for n in names]

    def mutate(self, obj, p=0.12):
        """Duplicates, empty values, further members, marks, another order."""
        if self.chance(p) and obj:
            key, value = self.rng.choice(obj)
            obj.insert(self.rng.randrange(len(obj) + 1), (self.keys(key)[0], self.rng.choice([value, None, '', self.scalar(key)])))
        if self.chance(p) and obj:
            i = self.rng.randrange(len(obj))
            obj[i] = (obj[i][0], self.rng.choice(self.ODD + [Obj(), []]))
        if self.chance(p) and obj:
            del obj[self.rng.randrange(len(obj))]
        if self.chance(p):
            obj.insert(self.rng.randrange(len(obj) + 1), (self.rng.choice(self.EXTRA), self.rng.choice(self.ODD)))
        if self.chance(p / 2):
            mark = self.rng.choice([('HostId', 'h'), ('ResponseMetadata', Obj()), ('awsRegion', 'us-1'), ('$metadata', Obj()),
                                    ('opc-request-id', 'x'), ('agent', 'aws-sdk-go/1.4'), ('agent', 'botocore/1'),
                                    ('retryable', False), ('host', 's3.amazonaws.com'), ('host', 'bcc.baidubce.com'),
                                    ('x-ms-version', 1), ('HostId', None), ('d', [Obj([('HostId', 1)])])])
            obj.insert(self.rng.randrange(len(obj) + 1), mark)
        if self.chance(p / 2):
            obj.insert(self.rng.randrange(len(obj) + 1), self.rng.choice([
                ('host', 'organization.tencentcloudapi.com'), ('cloud', 'qcloud'), ('TencentCloud', 1), ('c', '腾讯云'),
                ('hosts', ['cvm.tencentcloudapi.com'])]))
        if self.chance(0.3):
            self.rng.shuffle(obj)
        return obj

    def scalar(self, key):
        low = key.lower()
        if 'code' in low:
            return self.code()
        if 'requ' in low:
            return self.request_id()
        return self.message()

    def flat(self, with_id=None):
        code, message, request_id = self.rng.choice([
            ('Code', 'Message', 'RequestId')] * 4 + [('code', 'message', 'requestId')] * 4 + [('code', 'msg', 'reqId'),
            ('error_code', 'error_message', 'request_id'), ('error_code', 'error_message', 'request_id'),
            ('errorCode', 'errorMessage', 'requestID'), ('errorCode', 'errorMessage', 'requestID'),
            ('apiErrorCode', 'apiErrorMessage', 'requestID'), ('Code', 'Message', 'request id')])
        obj = Obj([(self.keys(code)[0], self.code())])
        if self.chance(0.85):
            obj.append((self.keys(message)[0], self.message()))
        if self.chance(0.55 if with_id is None else with_id):
            obj.append((self.keys(request_id)[0], self.request_id()))
        if code == 'apiErrorCode' and self.chance(0.5) or code == 'errorCode' and self.chance(0.1):
            obj.append((self.rng.choice(['errorCode', 'apiErrorCode']), self.rng.choice([0, '0', '4', ''])))
            obj.append(('errorMessage', self.message()))
        return self.mutate(obj)

    def error(self):
        """A value for Error."""
        r = self.rng.random()
        if r < 0.8:
            code, message = self.keys('Code', 'Message')
            obj = Obj([(code, self.code())])
            if self.chance(0.9):
                obj.append((message, self.message()))
            if self.chance(0.06):
                obj.append((self.keys('RequestId')[0], self.request_id()))
            return self.mutate(obj, 0.07)
        if r < 0.87:
            return [self.error() for _ in range(self.rng.randrange(3))]
        return self.rng.choice(self.ODD + [Obj(), [], Obj([('Type', 'x')]), self.nested()])

    def response(self):
        inner = Obj()
        if self.chance(0.65):
            inner.append((self.keys('Error')[0], self.error()))
        elif self.chance(0.2):
            inner.append((self.keys('ErrorMsg')[0], self.error()))
        elif self.chance(0.2):
            cloud = Obj([('Error', self.error())]) if self.chance(0.8) else self.flat()
            if self.chance(0.4):
                cloud.append(('RequestId', self.request_id()))
            inner.append((self.keys('QcloudError')[0], cloud))
        if self.chance(0.85):
            inner.append((self.keys('RequestId')[0], self.request_id()))
        if self.chance(0.3):
            inner.append((self.rng.choice(self.WRAPS[:6] + ['DeniedActions', 'Code', 'Message']), self.value(1)))
        obj = Obj([(self.keys('Response')[0], self.mutate(inner, 0.07))])
        if self.chance(0.15):
            obj.append((self.rng.choice(self.WRAPS), self.value(1)))
        return self.mutate(obj, 0.06)

    def bare(self):
        obj = Obj([(self.rng.choice(['Error', 'Error', 'error', 'err', 'ErrorMsg', 'ERROR']),
                    self.error() if self.chance(0.7) else self.flat(0.5))])
        if self.chance(0.7):
            obj.append((self.rng.choice(['RequestId', 'RequestId', 'requestId', 'request_id', 'reqId']), self.request_id()))
        return self.mutate(obj)

    def v2(self):
        obj = Obj([('code', self.rng.choice([4100, 5000, 0, '0', '4100', 4000])),
                   ('message', self.message()),
                   ('codeDesc', self.rng.choice(['Success', '', self.code(), self.code(), self.code()]))])
        return self.mutate(obj, 0.08)

    def some_object(self, depth=0):
        r = self.rng.random()
        if r < 0.22:
            return self.response()
        if r < 0.45:
            return self.flat()
        if r < 0.6:
            return self.bare()
        if r < 0.67:
            return self.v2()
        if r < 0.72:    # a map of codes
            return Obj([('k%d' % i, self.flat(0.15)) for i in range(self.rng.randrange(1, 4))])
        if r < 0.78:    # a success without its Response
            return self.mutate(Obj([(self.rng.choice(['RequestId', 'RequestId', 'requestId']), self.request_id()),
                                    (self.rng.choice(self.WRAPS), self.value(depth + 1))]))
        members = Obj([(self.rng.choice(self.WRAPS), self.value(depth + 1)) for _ in range(self.rng.randrange(1, 4))])
        return self.mutate(members)

    def value(self, depth=0):
        r = self.rng.random()
        if depth > 4 or r < 0.1:
            return self.rng.choice(self.ODD + [self.message()])
        if r < 0.22:
            return [self.value(depth + 1) for _ in range(self.rng.randrange(3))]
        if r < 0.3:
            return [self.flat(0.4) for _ in range(self.rng.randrange(1, 4))]
        if r < 0.45 and depth < 3:
            return self.nested()
        return self.some_object(depth)


def render(rng, value):
    """JSON text of a value: compact, with blanks, or over several lines; only ASCII, or not."""
    ascii_only = rng.random() < 0.3
    style = rng.randrange(3)
    comma, colon = ((',', ':'), (', ', ': '), (',\n  ', ': '))[style]

    def write(v):
        if isinstance(v, Obj):
            return '{' + comma.join(json.dumps(k, ensure_ascii=ascii_only) + colon + write(x) for k, x in v) + '}'
        if isinstance(v, list):
            return '[' + comma.join(write(x) for x in v) + ']'
        return json.dumps(v, ensure_ascii=ascii_only)
    return write(value)
