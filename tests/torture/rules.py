# SPDX-License-Identifier: MIT
"""The rules that decide what is an error in a JSON document, for model.py: judge().

Written from the description of the formats, not from the C sources. If the description allows two
answers, the answer contains the name of that doubt; model.py leaves such documents out.
"""
import os, re

# How the description is read where it could be read otherwise.
ID_ANY_CASE = True      # an object "has RequestId" in any letter case
BARE_BELOW_ID = False   # an Error without a Response is found below an object that has RequestId

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, '..', '..', 'data')
MISSING = object()
MARKS = ['HostId', 'ResponseMetadata', 'awsRegion', '$metadata', 'opc-request-id', 'aws-sdk', 'botocore']
MARKS_UNDOTTED = ['retryable', 'amazonaws', 'Amazon', 'azure', 'Microsoft', 'x-ms-', 'Status Code:',
                  'Proxy:', 'bcebos', 'baidubce', 'aliyun', 'volc']
SHAPE = re.compile(r'[A-Z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*\Z')
UUID = re.compile(r'[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}')
NO_ID = {'', 'none', 'null', 'nil', '<nil>'}
ERRORISH = ('error', 'err', 'errormsg')
CODE_KEYS = [('Code', ('Message', 'msg')), ('error_code', ('error_message', 'Message', 'msg')),
             ('errorCode', ('errorMessage',)), ('apiErrorCode', ('apiErrorMessage',))]
ID_KEYS = ('RequestId', 'request_id', 'reqId', 'request id')


def read_codes():
    """The known codes (folded -> documented) and their families."""
    known, families = {}, set()
    for name in ('errors.tsv', 'extra-errors.tsv'):
        with open(os.path.join(DATA, name), encoding='utf-8') as f:
            for line in f:
                if line.strip() and not line.startswith('#'):
                    code = line.split('\t')[0]
                    known[code.lower()] = code
                    if line.split('\t')[1] != 'client':
                        families.add(code.split('.')[0])
    return known, families


KNOWN, FAMILIES = read_codes()


class Obj(list):
    """A JSON object: (key, value) pairs in order; a key may appear twice."""


class Text(str):
    """A string of a document that contains something: docs are the values of documents in it, sdk
    the (code, message, id) of clients' sentences in it."""
    docs = ()
    sdk = ()



class Answer:
    def __init__(self):
        self.records = []       # (code, message, id, form)
        self.response = False   # a response was seen
        self.claimed = False    # an object around the value says that something failed
        self.doubts = set()


def find(obj, name):
    """(key as written, value) of the member that a rule reads: the last one in the exact spelling,
    or else the last one in any letter case."""
    hit = (None, MISSING)
    fold = name.lower()
    exact = False
    for key, value in obj:
        if key == name:
            hit, exact = (key, value), True
        elif not exact and key.lower() == fold:
            hit = (key, value)
    return hit


def get(obj, name):
    return find(obj, name)[1]


def documented(code):
    return KNOWN.get(code.lower(), code)


def as_code(value):
    """The code, without a dot at its end, if the string has the shape of one, or None."""
    if not isinstance(value, str):
        return None
    if value.endswith('.'):
        value = value[:-1]
    return value if SHAPE.match(value) else None


def own_id(obj, answer):
    labels = 0
    found = None
    for name in ID_KEYS:
        value = get(obj, name)
        if value is MISSING:
            continue
        labels += 1
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            answer.doubts.add('id-number')
        if isinstance(value, str) and found is None and value.lower() not in NO_ID:
            uuid = UUID.match(value)
            found = uuid.group(0) if uuid else value
    if labels > 1:
        answer.doubts.add('id-labels')
    return found


def strings_of(obj):
    """The texts that are searched for marks: (text, whether it contains documents or sentences)."""
    for key, value in obj:
        yield key, False
        if isinstance(value, str):
            yield value, isinstance(value, Text)


def names_cloud(obj):
    for text, _ in strings_of(obj):
        low = text.lower()
        if 'tencent' in low or 'qcloud' in low or '腾讯云' in text:
            return True
    return False


def foreign(code, objects, request_id, answer):
    marks = MARKS if '.' in code else MARKS + MARKS_UNDOTTED
    if request_id and UUID.match(request_id) and request_id == request_id.upper() and \
            request_id != request_id.lower():
        return True
    inside = False
    for obj in objects:
        for text, holds in strings_of(obj) if obj is not None else ():
            if any(m in text for m in marks):
                if not holds:
                    return True
                inside = True
    if inside:
        answer.doubts.add('mark-in-nested')
    return inside


def accept(code, holder, around, request_id, answer):
    """Whether a weak code counts. holder is the object that contains it, around the one around that."""
    dotted = '.' in code
    family = code.split('.')[0]
    if KNOWN.get(code.lower()) == code or family in FAMILIES:
        if not dotted:
            uuid = request_id and UUID.match(request_id) and request_id == request_id.lower()
            if not uuid and not names_cloud(holder):
                if around is not None and names_cloud(around):
                    answer.doubts.add('cloud-elsewhere')
                return False
    else:
        if not dotted or not names_cloud(holder):
            if dotted and around is not None and names_cloud(around):
                answer.doubts.add('cloud-elsewhere')
            return False
    return not foreign(code, (holder, around), request_id, answer)


def message_of(obj, names, answer, others=()):
    """The message under the first of the names; a doubt if several could be the message."""
    values = [get(obj, n) for n in names]
    strings = [v for v in values if isinstance(v, str)]
    present = [v for v in values if v is not MISSING]
    if len(present) > 1:
        answer.doubts.add('messages')
    if strings:
        return str(strings[0])
    for around in (obj,) + tuple(others):
        if around is not None and any(isinstance(get(around, n), str) for n in ('Message', 'msg', 'error', 'err')):
            answer.doubts.add('message-around')
    return None


def flat_code(obj):
    """[(code, names of its message)] for each of the object's own keys whose value looks like a code."""
    found = []
    for key, names in CODE_KEYS:
        code = as_code(get(obj, key))
        if code:
            found.append((code, names))
    return found


def judge_error(value, request_id, form, answer):
    """The record of a Response's Error, or None."""
    if value is MISSING or value is None or value is False or value == 0 and not isinstance(value, Obj):
        return None
    if isinstance(value, str):
        return (None, str(value), request_id, form) if value else None
    if not isinstance(value, Obj):
        return (None, None, request_id, form)
    raw = get(value, 'Code')
    if raw is MISSING and any(get(value, k) is not MISSING for k in ('error_code', 'errorCode', 'apiErrorCode')):
        answer.doubts.add('other-code-key')
    code = None
    if isinstance(raw, str) and raw:
        bare = raw[:-1] if raw.endswith('.') else raw
        code = KNOWN.get(bare.lower()) or as_code(raw)
        if re.fullmatch(r'[0-9]+', raw):
            code = raw
            if raw.strip('0') == '':
                answer.doubts.add('code-zero-string')
        if code is None and re.fullmatch(r'[a-z][A-Za-z0-9_.]*', raw):
            answer.doubts.add('code-lower')
        if raw.lower() in ('ok', 'success'):
            answer.doubts.add('code-ok')
    elif isinstance(raw, int) and not isinstance(raw, bool) and raw != 0:
        code = str(raw)
    text = get(value, 'Message')
    if get(value, 'msg') is not MISSING:
        answer.doubts.add('messages')
    message = str(text) if isinstance(text, str) else None
    if code is None and not message:
        if isinstance(raw, (str, bool)) and raw or isinstance(raw, (Obj, list)) and raw:
            answer.doubts.add('no-code-no-message')
        return None
    if message is None and get(value, 'error') is not MISSING:
        answer.doubts.add('message-around')
    return (code, message, own_id(value, answer) if request_id is None else request_id, form)


def judge_response(response, answer):
    """Judges a Response: adds its records; nothing else in it counts."""
    answer.response = True
    request_id = own_id(response, answer)
    error = get(response, 'Error')
    if isinstance(error, list) and not isinstance(error, Obj):
        records = [r for r in (judge_error(e, request_id, 'json', answer) for e in error if isinstance(e, Obj)) if r]
        if any(not isinstance(e, Obj) for e in error):
            answer.doubts.add('error-array-mixed')
        if records:
            answer.records += records
            return
    else:
        record = judge_error(error, request_id, 'json', answer)
        if record:
            answer.records.append(record)
            return
    other = get(response, 'ErrorMsg')
    if isinstance(other, Obj):
        record = judge_error(other, request_id, 'json-flat', answer)
        if record and record[0]:
            answer.records.append(record)
            return
        if record:
            answer.doubts.add('errormsg-no-code')
    cloud = get(response, 'QcloudError')
    if isinstance(cloud, Obj):
        inner = get(cloud, 'Error')
        if isinstance(inner, Obj):
            record = judge_error(inner, own_id(cloud, answer) or request_id, 'json', answer)
            if record and record[0]:
                answer.records.append(record)
            elif record:
                answer.doubts.add('errormsg-no-code')
        elif inner is not MISSING and inner:
            answer.doubts.add('qclouderror-odd')


def bare_errors(obj, answer):
    """The records of Error, error, err or ErrorMsg in an object that is not a Response."""
    hits = []
    for name in ERRORISH:
        values = [v for k, v in obj if k.lower() == name]
        if len(values) > 1 and any(isinstance(v, list) for v in values):
            answer.doubts.add('error-twice')
    for name in ('Error', 'err', 'ErrorMsg'):
        key, value = find(obj, name)
        exact = key == 'Error'
        if isinstance(value, Obj):
            record = bare_error(value, obj, exact, answer)
            if record:
                hits.append([record])
        elif isinstance(value, list) and exact:
            records = [bare_error(v, obj, True, answer) for v in value if isinstance(v, Obj)]
            records = [r for r in records if r]
            if records:
                hits.append(records)
    if len(hits) > 1:
        answer.doubts.add('two-errors')
    return hits[0] if hits else None


def bare_error(value, obj, exact, answer):
    if isinstance(get(value, 'Response'), Obj):
        return None
    request_id = own_id(value, answer) or own_id(obj, answer)
    codes = [(c, n) for c, n in flat_code(value) if accept(c, value, obj, request_id, answer)]
    if not codes:
        return None
    if len(codes) > 1 or len(flat_code(value)) > 1:
        answer.doubts.add('two-codes')
    if get(value, 'codeDesc') is not MISSING:
        answer.doubts.add('v2-odd')
    if exact and get(value, 'Code') is MISSING:
        answer.doubts.add('other-code-key')
    code, names = codes[0]
    message = message_of(value, names, answer, (obj,))
    if not exact and request_id is None and not message:
        answer.doubts.add('flat-code-alone')
    return (documented(code), message, request_id, 'json' if exact else 'json-flat')


def judge_v2(obj, answer):
    """The record of an API 2.0 object, False if that is a success, None if it is not such an object."""
    key, desc = find(obj, 'codeDesc')
    if desc is MISSING:
        return None
    code = get(obj, 'Code')
    if key != 'codeDesc' or code is MISSING or isinstance(code, bool):
        answer.doubts.add('v2-odd')
        return None
    number = isinstance(code, int) or isinstance(code, str) and re.fullmatch(r'[0-9]+', code)
    if not number or not isinstance(desc, str):
        answer.doubts.add('v2-odd')
        return None
    if int(code) == 0 or desc == 'Success':
        if isinstance(code, str) and code != '0' and int(code) == 0:
            answer.doubts.add('v2-odd')
        answer.response = answer.response or not answer.claimed
        return False
    if desc == '':
        return False
    if as_code(desc) is None:
        answer.doubts.add('v2-odd')
        return None
    if own_id(obj, answer):
        answer.doubts.add('v2-odd')
    return (documented(as_code(desc)), message_of(obj, ('Message', 'msg'), answer), None, 'json-v2')


def own_flat(obj, around, barred, answer):
    """The record of an object with a code of its own; barred: it does not count without an id."""
    if not flat_code(obj):
        return None
    request_id = own_id(obj, answer)
    if barred and request_id is None:
        return None
    codes = [(c, n) for c, n in flat_code(obj) if accept(c, obj, around, request_id, answer)]
    if not codes:
        return None
    if len(flat_code(obj)) > 1:
        answer.doubts.add('two-codes')
    code, names = codes[0]
    message = message_of(obj, names, answer, (around,))
    if message is None and request_id is None:
        return None
    if not message and request_id is None:
        answer.doubts.add('flat-code-alone')
    if request_id and any(isinstance(v, Text) and any(s[2] == request_id for s in v.sdk) for _, v in obj):
        answer.doubts.add('sdk-in-failure')
    return (documented(code), message, request_id, 'json-flat')


def tables(obj, answer):
    """The indices of the members that are flat objects without an id, if there are at least two."""
    flats = []
    for i, (key, value) in enumerate(obj):
        if not isinstance(value, Obj) or isinstance(get(value, 'Response'), Obj):
            continue
        codes = flat_code(value)
        if codes and own_id(value, answer) is None:
            if any(isinstance(get(value, n), str) for n in codes[0][1]):
                flats.append(i)
    if len(flats) < 2:
        return ()
    if any(obj[i][0].lower() in ERRORISH for i in flats):
        answer.doubts.add('table-of-errors')
    return flats


def search(value, answer, around=None, below_id=False, barred=False):
    """Adds the records of a value; barred: it is an item of an array, or a member of a table of codes."""
    if isinstance(value, Obj):
        search_object(value, answer, around, below_id, barred)
    elif isinstance(value, list):
        for v in value:
            search(v, answer, around, below_id, True)
    elif isinstance(value, Text):
        search_text(value, answer)


def has_id(obj):
    if ID_ANY_CASE:
        return get(obj, 'RequestId') is not MISSING
    return any(k == 'RequestId' for k, _ in obj)


FINE = ('', '0', 'ok', 'success')


def is_something(value):
    if isinstance(value, str):
        return value.lower() not in FINE
    return value is True or (isinstance(value, (int, float)) and not isinstance(value, bool) and value != 0)


def holds_something(obj, error):
    return any(is_something(get(obj, name)) for name in ('Code', 'ErrorCode', 'error_code', 'apiErrorCode')) or error and any(
        isinstance(get(obj, name), str) and is_something(get(obj, name))
        for name in ('Message', 'msg', 'errorMessage', 'error_message', 'apiErrorMessage'))


def claims_failure(obj):
    for name in ('Error', 'ErrorMsg', 'err', 'QcloudError'):
        value = get(obj, name)
        if is_something(value) or isinstance(value, Obj) and holds_something(value, True):
            return True
    return holds_something(obj, False)


def holds_response(value):
    if isinstance(value, Obj):
        return any(k.lower() == 'response' and isinstance(v, Obj) or holds_response(v) for k, v in value)
    return isinstance(value, list) and any(holds_response(v) for v in value)


def search_object(obj, answer, around, below_id, barred):
    key, response = find(obj, 'Response')
    if isinstance(response, Obj):
        # It may be the response object of a client for HTTP, which contains the API's.
        if key != 'Response' and (not has_id(response) or holds_response(response)):
            answer.doubts.add('response-other-case')
        judge_response(response, answer)
        return
    if response is not MISSING and sum(k.lower() == 'response' for k, _ in obj) > 1:
        answer.doubts.add('response-twice')
    records = None
    if not below_id or BARE_BELOW_ID:
        records = bare_errors(obj, answer)
        if records and below_id:
            records = [r for r in records if r[3] == 'json'] or None
    if not records:
        v2 = judge_v2(obj, answer)
        if v2 and flat_code(obj):
            answer.doubts.add('v2-odd')
        records = [v2] if v2 else None
    if not records and not below_id:
        flat = own_flat(obj, around, barred, answer)
        records = [flat] if flat else None
    if records:
        answer.records += records
        return
    if has_id(obj):
        if own_id(obj, answer) is None:
            answer.doubts.add('empty-id')
        # If an object says that something failed, nothing in it shows that the call succeeded.
        answer.response = answer.response or not (answer.claimed or claims_failure(obj))
        below_id = True
    barred_here = tables(obj, answer)
    outer = answer.claimed
    answer.claimed = outer or claims_failure(obj)
    for i, (_, value) in enumerate(obj):
        search(value, answer, obj, below_id, i in barred_here)
    answer.claimed = outer


def search_text(text, answer):
    for doc in text.docs:
        inner = Answer()
        inner.records = []
        search(doc, inner)
        answer.doubts |= inner.doubts
        for code, message, request_id, form in inner.records:
            answer.records.append((code, message, request_id, form if form == 'text' else 'json-nested'))
    for code, message, request_id in text.sdk:
        for old in answer.records[-64:]:
            if old[0] == documented(code) and old[2] == request_id and (request_id or old[1] == message):
                break
        else:
            answer.records.append((documented(code), message, request_id, 'text'))


def judge(document):
    """(records, status of decode, doubts) of a document."""
    answer = Answer()
    if isinstance(document, str):
        answer.doubts.add('root-string')
    search(document, answer)
    # Above, a sentence in a string within a string is only compared with the records of that string.
    keys = [(r[0], r[2] or r[1]) for r in answer.records]
    if len(set(keys)) < len(keys) and any(r[3] == 'text' for r in answer.records):
        answer.doubts.add('repetition')
    if answer.records:
        status = 0 if all(r[0] and r[0].lower() in KNOWN for r in answer.records) else 1
    else:
        status = 3 if answer.response else 4
    return answer.records, status, answer.doubts
