#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the installed languages, which print the same failures and look-alikes in all their ways.

usage: printers.py [--orgerr PATH] [--seed N] [--show N] [--failures N] [--only NAME]

PHP, Ruby, Perl, Node, Python and Go are run if they are installed. The printers of outputs.py
represent all of them, and other languages. Every failure must be found with its code, its id and its
message, and nothing must be found in a look-alike. Exits 1 if any record is wrong.
"""
import json, os, shutil, subprocess, sys, tempfile
import outputs

# Each program reads a JSON array of objects, and prints each object in each way: a line with MARK, the
# number of the object and the name of the way; then the output.
MARK = '\x01\x01\x01'
PHP = r'''<?php
$mark = "\x01\x01\x01";
class ErrorInfo { public $Code; protected $Message; private $RequestId;
	function __construct($c, $m, $r) { $this->Code = $c; $this->Message = $m; $this->RequestId = $r; } }
class CloudException extends Exception { private $errorCode; private $requestId;
	function __construct($c, $m, $r) { parent::__construct($m, 0); $this->errorCode = $c; $this->requestId = $r; } }
$text = stream_get_contents(STDIN);
$arrays = json_decode($text, true);
$objects = json_decode($text);
function way($i, $name, $f) { global $mark; echo "\n$mark $i $name\n"; $f(); }
foreach ($arrays as $i => $a) {
	$o = $objects[$i];
	way($i, "print_r", function () use ($a) { print_r($a); });
	way($i, "print_r-object", function () use ($o) { print_r($o); });
	way($i, "var_dump", function () use ($a) { var_dump($a); });
	way($i, "var_dump-object", function () use ($o) { var_dump($o); });
	way($i, "var_export", function () use ($a) { var_export($a); });
	way($i, "var_export-object", function () use ($o) { var_export($o); });
	way($i, "json", function () use ($a) { echo json_encode($a); });
	way($i, "json-pretty", function () use ($a) { echo json_encode($a, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE); });
	way($i, "json-slashes", function () use ($a) { echo json_encode($a, JSON_UNESCAPED_SLASHES | JSON_HEX_TAG | JSON_HEX_QUOT | JSON_HEX_APOS); });
	way($i, "array-object", function () use ($a) { print_r(new ArrayObject($a)); });
	if (is_array($a) && isset($a["Code"], $a["Message"], $a["RequestId"])) {
		$e = new ErrorInfo($a["Code"], $a["Message"], $a["RequestId"]);
		way($i, "print_r-class", function () use ($e) { print_r($e); });
		way($i, "var_dump-class", function () use ($e) { var_dump($e); });
		way($i, "var_export-class", function () use ($e) { var_export($e); });
	}
}
'''
RUBY = r'''
require "json"
require "pp"
require "ostruct"
mark = "\x01\x01\x01"
symbols = ->(v) { v.is_a?(Hash) ? v.to_h { |k, x| [k.to_sym, symbols[x]] } : v.is_a?(Array) ? v.map(&symbols) : v }
Item = Struct.new(:Code, :Message, :RequestId)
class Failure; def initialize(h); h.each { |k, v| instance_variable_set("@" + k.gsub(/\W/, "_"), v) }; end; end
JSON.parse(STDIN.read.force_encoding("UTF-8")).each_with_index do |a, i|
  way = ->(name, text) { print "\n#{mark} #{i} #{name}\n", text, "\n" }
  way["inspect", a.inspect]
  way["to_s-label", "response: #{a}"]
  way["symbols", symbols[a].inspect]
  way["pp", PP.pp(a, +"")]
  way["pp-symbols", PP.pp(symbols[a], +"")]
  way["pp-narrow", PP.pp(a, +"", 40)]
  way["json", a.to_json]
  way["json-pretty", JSON.pretty_generate(a)]
  way["dump", JSON.generate(a).inspect]
  next unless a.is_a?(Hash)
  way["ostruct", OpenStruct.new(a).inspect] unless a.keys.any? { |k| k =~ /\W/ }
  way["object", Failure.new(a).inspect]
  way["pp-object", PP.pp(Failure.new(a), +"")]
  way["struct", Item.new(a["Code"], a["Message"], a["RequestId"]).inspect] if a["Code"] && a["RequestId"] && a.size == 3
end
'''
PERL = r'''
use JSON::PP; use Data::Dumper; use utf8;
binmode STDIN; local $/; my $text = <STDIN>;
my $i = 0;
$Data::Dumper::Sortkeys = 1;
sub plain { my $v = shift; ref $v eq "HASH" ? { map { $_ => plain($v->{$_}) } keys %$v } : ref $v eq "ARRAY" ? [ map { plain($_) } @$v ] :
	ref $v ? ($$v ? 1 : 0) : do { my $s = $v; utf8::encode($s) if defined $s && utf8::is_utf8($s); $s } }
for my $a (map { plain($_) } @{ JSON::PP->new->utf8->decode($text) }) {
	my $way = sub { print "\n\x01\x01\x01 $i $_[0]\n$_[1]\n" };
	for my $indent (0, 1, 2) { local $Data::Dumper::Indent = $indent; $way->("dumper-$indent", Dumper($a)); }
	{ local $Data::Dumper::Terse = 1; $way->("dumper-terse", Dumper($a)); }
	{ local $Data::Dumper::Useqq = 1; $way->("dumper-useqq", Dumper($a)) unless grep { /[^\x00-\x7f]/ } Dumper($a); }
	{ local $Data::Dumper::Pair = ": "; local $Data::Dumper::Terse = 1; local $Data::Dumper::Indent = 1; $way->("dumper-pair", Dumper($a)); }
	{ local $Data::Dumper::Quotekeys = 0; $way->("dumper-barekeys", Dumper($a)); }
	{ local $Data::Dumper::Deepcopy = 1; $way->("dumper-named", Data::Dumper->Dump([$a], ["*response"])); }
	if (ref $a eq "HASH") { $way->("dumper-blessed", Dumper(bless { %$a }, "Tencent::Error")); }
	$i++;
}
'''
NODE = r'''
const util = require('util');
const mark = '\x01\x01\x01';
const all = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const clone = (v, f) => Array.isArray(v) ? v.map(x => clone(x, f)) : v && typeof v === 'object' ? f(v) : v;
const map = v => clone(v, o => new Map(Object.entries(o).map(([k, x]) => [k, map(x)])));
class ApiResponse { constructor(o) { Object.assign(this, o); } }
all.forEach((a, i) => {
	const way = (name, text) => process.stdout.write(`\n${mark} ${i} ${name}\n${text}\n`);
	way('inspect', util.inspect(a, { depth: 9 }));
	way('inspect-1line', util.inspect(a, { depth: 9, breakLength: Infinity }));
	way('inspect-narrow', util.inspect(a, { depth: 9, breakLength: 40 }));
	way('inspect-uncompact', util.inspect(a, { depth: 9, compact: false }));
	way('inspect-compact', util.inspect(a, { depth: 9, compact: true }));
	way('inspect-sorted', util.inspect(a, { depth: 9, sorted: true }));
	way('inspect-colors', util.inspect(a, { depth: 9, colors: true }));
	const whole = util.format('got %O', a);
	if (!whole.includes('[Object]')) way('format-O', whole);
	way('format-j', util.format('got %j.', a));
	way('map', util.inspect(map(a), { depth: 9 }));
	way('class', util.inspect(Array.isArray(a) ? a : new ApiResponse(a), { depth: 9 }));
	way('nullproto', util.inspect(Array.isArray(a) ? a : Object.assign(Object.create(null), a), { depth: 9 }));
	way('stringify', JSON.stringify(a));
	way('stringify-2', JSON.stringify(a, null, 2));
	way('stringify-tab', JSON.stringify(a, null, '\t'));
	way('stringify-twice', JSON.stringify(JSON.stringify(a)));
	way('inspect-of-json', util.inspect({ body: JSON.stringify(a), status: 200 }, { breakLength: 80 }));
	// Two levels are what console.log shows; deeper ones are [Object] there.
	const text = util.inspect(a);
	if (!text.includes('[Object]')) way('console.log', text);
	// The client's name makes it the client's own, so look-alikes do not have it.
	if (a && a.code && a.requestId && a.message && a.host === undefined && a.retryable === undefined) {
		const e = Object.assign(new Error(a.message), { code: a.code, requestId: a.requestId });
		e.name = 'TencentCloudSDKHttpException';
		way('error', util.inspect(e));
		way('error-own', util.inspect({ err: e, when: 1 }));
	}
});
'''
PYTHON = r'''
import json, pprint, sys, types, dataclasses, collections, logging
mark = '\x01\x01\x01'
sys.stdout.reconfigure(encoding='utf-8')
def space(v):
    return types.SimpleNamespace(**{k: space(x) for k, x in v.items()}) if isinstance(v, dict) else [space(x) for x in v] if isinstance(v, list) else v
@dataclasses.dataclass
class ErrorInfo:
    code: str
    message: str
    request_id: str
Tuple = collections.namedtuple('ErrorInfo', 'Code Message RequestId')
for i, a in enumerate(json.load(sys.stdin)):
    def way(name, text):
        print('\n%s %d %s\n%s' % (mark, i, name, text))
    way('repr', repr(a))
    way('str-label', 'response: %s' % a)
    way('fstring', f'{a=}')
    way('pprint', pprint.pformat(a))
    way('pprint-narrow', pprint.pformat(a, width=40))
    way('pprint-unsorted', pprint.pformat(a, width=100, sort_dicts=False, indent=4))
    way('pprint-compact', pprint.pformat(a, compact=True, underscore_numbers=True))
    way('bytes', repr(json.dumps(a, ensure_ascii=False).encode()))
    way('bytes-compact', json.dumps(a, separators=(',', ':')).encode())
    way('repr-of-json', repr(json.dumps(a)))
    way('ascii', ascii(a))
    way('json', json.dumps(a))
    way('json-unicode', json.dumps(a, ensure_ascii=False))
    way('json-indent', json.dumps(a, indent=4, ensure_ascii=False))
    way('json-sorted', json.dumps(a, sort_keys=True, indent=1))
    way('json-twice', json.dumps(json.dumps(a)))
    way('dict-of-json', repr({'status': 200, 'body': json.dumps(a, ensure_ascii=False)}))
    way('dict-of-bytes', repr({'status': 200, 'body': json.dumps(a).encode()}))
    way('ordered', repr(collections.OrderedDict(a) if isinstance(a, dict) else a))
    way('tuple', repr((200, a)))
    if isinstance(a, dict):
        way('defaultdict', repr(collections.defaultdict(dict, a)))
        if all(k.isidentifier() for k in a):
            way('namespace', repr(space(a)))
        if set(a) == {'Code', 'Message', 'RequestId'}:
            way('dataclass', repr(ErrorInfo(a['Code'], a['Message'], a['RequestId'])))
            way('namedtuple', repr(Tuple(**a)))
'''
GO = r'''
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
)

type Error struct{ Code, Message string }
type Response struct {
	Error     *Error  `json:"Error,omitempty"`
	RequestId string
}
type Inner struct {
	Error     Error
	RequestId string
}
type Whole struct{ Response Inner }
type Flat struct{ Code, Message, RequestId string }
type Lower struct{ code, message, requestId string }

func main() {
	text, _ := io.ReadAll(os.Stdin)
	var all []interface{}
	json.Unmarshal(text, &all)
	for i, a := range all {
		way := func(name, format string, v interface{}) {
			fmt.Printf("\n\x01\x01\x01 %d %s\n"+format+"\n", i, name, v)
		}
		way("v", "%v", a)
		way("v-label", "got response: %v", a)
		way("plus", "%+v", a)
		way("hash", "%#v", a)
		compact, _ := json.Marshal(a)
		pretty, _ := json.MarshalIndent(a, "", "\t")
		way("json", "%s", compact)
		way("json-indent", "%s", pretty)
		way("q", "body=%q", compact)
		m, ok := a.(map[string]interface{})
		if !ok {
			continue
		}
		var whole Whole
		if json.Unmarshal(compact, &whole); whole.Response.Error.Code != "" && len(m) == 1 {
			way("struct-plus", "%+v", whole)
			way("struct-pointer", "%+v", &whole)
			way("struct-hash", "%#v", whole)
			way("struct-hash-pointer", "%#v", &whole)
		}
		if m["Code"] != nil && m["RequestId"] != nil && len(m) == 3 {
			f := Flat{m["Code"].(string), m["Message"].(string), m["RequestId"].(string)}
			l := Lower{f.Code, f.Message, f.RequestId}
			way("flat-plus", "%+v", f)
			way("flat-hash", "%#v", &f)
			way("lower-plus", "%+v", &l)
			way("lower-hash", "%#v", l)
		}
	}
}
'''
LANGUAGES = {
    'php': (PHP, '.php', ['php', '-d', 'xdebug.mode=off']),
    'ruby': (RUBY, '.rb', ['ruby', '-W0']),
    'perl': (PERL, '.pl', ['perl']),
    'node': (NODE, '.js', ['node']),
    'python3': (PYTHON, '.py', ['python3']),
    'go': (GO, '.go', ['go', 'run']),
}


def printed(language, objects):
    """[(index, way, text)] of what a language prints, or None if it is not installed."""
    program, suffix, command = LANGUAGES[language]
    if not shutil.which(command[0]):
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'print' + suffix)
        with open(path, 'w', encoding='utf-8') as f:
            f.write(program)
        env = dict(os.environ, LC_ALL='C.UTF-8', NO_COLOR='', GOCACHE=os.path.join(folder, 'cache'), GOFLAGS='-mod=mod', GO111MODULE='off')
        p = subprocess.run(command + [path], input=json.dumps(objects).encode(), stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, env=env, cwd=folder)
    if p.returncode:
        print('%s: status %d: %s' % (language, p.returncode, p.stderr.decode(errors='replace')[-500:]))
        return None
    out = []
    for part in p.stdout.decode('utf-8', 'surrogateescape').split('\n' + MARK + ' ')[1:]:
        head, text = part.split('\n', 1)
        number, way = head.split(' ', 1)
        out.append((int(number), way, text))
    return out


def main():
    a = outputs.arguments(__doc__, failures=(24, 'failures to print'), only=('', 'a language'))
    rng = a.rng
    objects, wanted, names = [], [], []
    for n in range(a.failures):
        message = outputs.MESSAGES[n % len(outputs.MESSAGES)]
        f = outputs.failure(rng, [message], n % 4 != 3)
        for name, value in outputs.shapes(f).items():
            objects.append(value)
            wanted.append([f])
            names.append(name)
    for _ in range(max(1, a.failures // 8)):
        for name, value in outputs.look_alikes(rng).items():
            objects.append(value)
            wanted.append([])
            names.append('look-alike ' + name)
    score = outputs.Score('printers', a)
    absent = []
    for language in LANGUAGES:
        if a.only and a.only != language:
            continue
        texts = printed(language, objects)
        if texts is None:
            absent.append(language)
            continue
        one = outputs.Score(language, a)
        for number, way, text in texts:
            if way == 'tuple' and names[number] in ('flat', 'lower', 'snake') and not wanted[number][0].id:
                continue    # a flat object without an id in a list is a table of codes
            one.add('%s %s %s' % (language, way, names[number]), text, wanted[number])
        one.run(100)
        score.cases += one.cases
    if not a.only or a.only == 'samples':
        one = outputs.Score('samples', a)
        for printer, (write, _) in outputs.PRINTERS.items():
            for value, want, name in zip(objects, wanted, names):
                known = name.replace('look-alike ', '')
                if outputs.fits(printer, want[0], name) if want else \
                        printer not in outputs.STRUCTS or known in outputs.STRUCT_LOOK_ALIKES:
                    one.add('%s %s' % (printer, name), write(value), want)
        one.run(100)
        score.cases += one.cases
    if absent:
        print('not installed: ' + ', '.join(absent))
    a.show = 0
    return score.run(100)


if __name__ == '__main__':
    sys.exit(main())
