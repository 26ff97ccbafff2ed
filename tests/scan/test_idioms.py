"""Every way in which PHP code makes HostBill calls, and what the scan sees of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Calls = Callable[[str], list[str]]

SINGLETON = {
    "at once": (
        "$r = HBWrapper::singleton()->getClientTickets(array('id' => $id, 'page' => 0));",
        ["2 getClientTickets(id, page)"],
    ),
    "no parameters": ("HBWrapper::singleton()->getServers();", ["2 getServers()"]),
    "any case": ("hbwrapper::SINGLETON()->getServers();", ["2 getServers()"]),
    "from the root namespace": ("\\HBWrapper::singleton()->getServers();", ["2 getServers()"]),
    "under an alias": (
        "use Vendor\\HBWrapper as HB;\nHB::singleton()->getServers();",
        ["3 getServers()"],
    ),
    "over several lines": (
        "HBWrapper::singleton()\n    ->getClients(\n        ['page' => 1]\n    );",
        ["3 getClients(page)"],
    ),
    "in a variable": (
        "$hb = HBWrapper::singleton();\n$a = $hb->getClients();\n$b = $hb?->getOrders(['page'=>1]);",
        ["3 getClients()", "4 getOrders(page)"],
    ),
    "by PHP 4's reference": (
        "$hb =& HBWrapper::singleton();\n$hb->getClients();",
        ["3 getClients()"],
    ),
    "two variables at once": (
        "$a = $b = HBWrapper::singleton();\n$a->getClients();\n$b->getOrders();",
        ["3 getClients()", "4 getOrders()"],
    ),
    "a second instance": ("$h = new HBWrapper();\n$h->getClients();", ["3 getClients()"]),
    "its own methods are no calls": (
        "HBWrapper::setAPI($u, $i, $k); $hb = HBWrapper::singleton();\n"
        "$hb->LogIn('a', 'b'); $hb->ISLOGGEDIN(); $hb->setAPIUrl($u); $hb->timeout = 5;",
        [],
    ),
    "another class's methods are no calls": (
        "$db = new Database(); $db->getClients(); Foo::singleton()->getOrders(); $x->getClients();",
        [],
    ),
}

APIWRAPPER = {
    "new": ("$api = new ApiWrapper();\n$api->getClients(['page' => 1]);", ["3 getClients(page)"]),
    "new, other case": ("$api = new APIWrapper;\n$api->getClients();", ["3 getClients()"]),
    "new, in place": ("(new ApiWrapper())->getClients();", ["2 getClients()"]),
    "class name in a variable": (
        "$class = 'ApiWrapper';\n$api = new $class();\n$api->getClients();",
        ["4 getClients()"],
    ),
    "lazily": (
        "$api = isset($api) ? $api : new ApiWrapper();\n$api->getClients();\n"
        "$b ??= new ApiWrapper;\n$b->getOrders();",
        ["3 getClients()", "5 getOrders()"],
    ),
    "in a branch": (
        "$api = null;\nif ($x) { $api = new ApiWrapper(); }\n$api->getClients();",
        ["4 getClients()"],
    ),
    "request": (
        "$api = new ApiWrapper();\n"
        "$api->request(array('call' => 'module', 'module' => 'm', 'fn' => 'f'));",
        ["3 module(module, fn)"],
    ),
    "request, the call a variable": (
        "$api = new ApiWrapper();\n$api->request(['call' => $call, 'id' => 1]);",
        ["3 ?*(id)"],
    ),
    "request, each call with parameters of its own": (
        "$calls = [['call' => 'getClients', 'page' => 1], ['call' => 'getServers']];\n"
        "foreach ($calls as $c) {\n  (new ApiWrapper)->request($c);\n}",
        ["4 getClients(page)", "4 getServers()"],
    ),
    "named arguments": (
        "function hb($params, $call = 'getClients') { return HBWrapper::singleton()->$call($params); }\n"
        "hb(call: 'getOrders', params: ['id' => 1]);\n(new ApiWrapper)->getClients(params: ['page' => 1]);",
        ["2 ?*(…)", "3 getOrders(id)", "4 getClients(page)"],
    ),
    "__callStatic": (
        "class Hb { static function __callStatic($n, $a) {\n"
        "  return HBWrapper::singleton()->$n($a[0]); } }\nHb::getClients(['page' => 1]);",
        ["3 ?*(…)", "4 getClients(page)"],
    ),
    "a subclass": (
        "class Mine extends ApiWrapper {\n"
        "  function own() { return $this->getClients(['page' => 1]); }\n}\n"
        "$m = new Mine();\n$m->own();\n$m->getOrders();",
        ["3 getClients(page)", "7 getOrders()"],
    ),
}

HELD = {
    "a property": (
        "class A { private $hb;\n"
        "  function f() { return $this->hb->getClients(); }\n"
        "  function __construct() { $this->hb = HBWrapper::singleton(); } }",
        ["3 getClients()"],
    ),
    "a property given to the constructor": (
        "class A { function __construct(ApiWrapper $api) { $this->api = $api; }\n"
        "  function f() { return $this->api->getClients(); } }",
        ["3 getClients()"],
    ),
    "a promoted, typed property": (
        "class A { public function __construct(private readonly ?ApiWrapper $api) {}\n"
        "  function f() { return $this->api?->getClients(); } }",
        ["3 getClients()"],
    ),
    "a typed property": (
        "class A { protected HBWrapper $hb;\n function f() { $this->hb->getClients(); } }",
        ["3 getClients()"],
    ),
    "a documented property": (
        "class A {\n/** @var HBWrapper */\nprotected $hb;\n"
        " function f() { $this->hb->getClients(); } }",
        ["5 getClients()"],
    ),
    "a parent's property": (
        "class B extends A { function f() { $this->hb->getClients(); } }\n"
        "class A { function __construct() { $this->hb = HBWrapper::singleton(); } }",
        ["2 getClients()"],
    ),
    "a trait's property": (
        "trait T { function boot() { $this->api = new ApiWrapper(); } }\n"
        "class A { use T;\n function f() { $this->api->getClients(); } }",
        ["4 getClients()"],
    ),
    "static properties": (
        "class A { static $api;\n"
        " static function f() { self::$api = new ApiWrapper; self::$api->getClients(); }\n"
        " static function g() { static::$api->getOrders(); } }\nA::$api->getServers();",
        ["3 getClients()", "4 getOrders()", "5 getServers()"],
    ),
    "a function of the file": (
        "api()->getClients();\nfunction api() { static $a; if (!$a) $a = new ApiWrapper(); return $a; }",
        ["2 getClients()"],
    ),
    "a method": (
        "class A { function api() { return HBWrapper::singleton(); }\n"
        " function f() { $this->api()->getClients(); $a = $this->api();\n $a->getOrders(); } }\n"
        "$o = new A;\n$o->api()->getServers();",
        ["3 getClients()", "4 getOrders()", "6 getServers()"],
    ),
    "a declared return type": (
        "function api(): ApiWrapper { return make(); }\napi()->getClients();",
        ["3 getClients()"],
    ),
    "a typed parameter": (
        "function f(ApiWrapper $api, \\HBWrapper $hb) { $api->getClients(); $hb->getOrders(); }",
        ["2 getClients()", "2 getOrders()"],
    ),
    "a documented parameter": (
        "/**\n * @param HBWrapper $hb the client\n */\nfunction f($hb) { $hb->getClients(); }",
        ["5 getClients()"],
    ),
    "a parameter, from the calls of the function": (
        "function f($hb) { $hb->getClients(); }\nf(HBWrapper::singleton());",
        ["2 getClients()"],
    ),
    "a global": (
        "$hb = HBWrapper::singleton();\nfunction f() { global $hb; $hb->getClients();\n"
        " $GLOBALS['hb']->getOrders(); }",
        ["3 getClients()", "4 getOrders()"],
    ),
    "not a variable of another function": (
        "$hb = HBWrapper::singleton();\nfunction f() { $hb->getClients(); }",
        [],
    ),
    "a closure": (
        "$hb = HBWrapper::singleton();\n$f = function ($id) use ($hb) { $hb->getClients(); };\n"
        "$g = fn($id) => $hb->getOrders(['id' => $id]);",
        ["3 getClients()", "4 getOrders(id)"],
    ),
    "an array": (
        "$c = array('hb' => HBWrapper::singleton());\n$c['hb']->getClients();\n"
        "list($a, $b) = array(new ApiWrapper, 1);\n$a->getOrders();",
        ["3 getClients()", "5 getOrders()"],
    ),
    "a callable": (
        "$hb = HBWrapper::singleton();\ncall_user_func(array($hb, 'getClients'), ['page' => 1]);\n"
        "call_user_func_array([$hb, 'getOrders'], [['id' => 1]]);\n$r = array_map([$hb, 'getServers'], $l);",
        ["3 getClients(page)", "4 getOrders(id)", "5 getServers(…)"],
    ),
    "an annotated variable": (
        "/** @var ApiWrapper $api */\n$api = $container->get('api');\n"
        "/** @var ApiWrapper $b */\n$b->getClients();",
        ["5 getClients()"],
    ),
    "HTML around": (
        "<html>\n<?php $hb = HBWrapper::singleton(); ?>\n<b><?= $hb->getClients() ?></b>\n"
        "<? foreach ($hb->getOrders() as $o): ?><p><? $hb->getServers(); endforeach ?>",
        ["3 getClients()", "4 getOrders()", "4 getServers()"],
    ),
}

DYNAMIC = {
    "a variable method": (
        "$hb = HBWrapper::singleton();\n$hb->$name(['id' => 1]);\n$hb->{'get' . $what}();",
        ["3 ?*(id)", "4 ?*()"],
    ),
    "a variable whose value is seen": (
        "$hb = HBWrapper::singleton();\n$name = 'getClients';\n$hb->$name();",
        ["4 getClients*()"],
    ),
    "either of two": (
        "$hb = HBWrapper::singleton();\n$n = $x ? 'getClients' : 'getOrders';\n$hb->$n();",
        ["4 getClients*()", "4 getOrders*()"],
    ),
    "out of a list": (
        "$hb = HBWrapper::singleton();\nforeach (['getClients', 'getOrders'] as $n) $hb->$n();",
        ["3 getClients*()", "3 getOrders*()"],
    ),
    "a literal in braces is not": (
        "$hb = HBWrapper::singleton();\n$hb->{'getClients'}();",
        ["3 getClients()"],
    ),
    "a helper's parameter": (
        "function hb($call, $p = array()) { return HBWrapper::singleton()->$call($p); }\n"
        "hb('getClients');\nhb('getOrders', ['page' => 1]);\nhb($x);",
        ["2 ?*(…)", "3 getClients()", "4 getOrders(page)", "5 ?*()"],
    ),
    "a method's parameter": (
        "class A { function call($n, $p) { return (new ApiWrapper)->request(['call' => $n] + $p); }\n"
        " function f() { $this->call('getClients', ['page' => 1]); } }\n"
        "$a = new A;\n$a->call('getOrders', array());",
        ["2 ?*(…)", "3 getClients(page)", "5 getOrders()"],
    ),
    "a helper of a helper": (
        "function a($n, $p) { return HBWrapper::singleton()->$n($p); }\n"
        "function b($what, $id) { return a($what, ['id' => $id]); }\nb('getClientDetails', 3);",
        ["2 ?*(…)", "4 getClientDetails(id)"],
    ),
    "__call": (
        "class Hb { function __call($n, $a) { return HBWrapper::singleton()->$n($a[0]); } }\n"
        "$h = new Hb;\n$h->getClients(['page' => 1]);",
        ["2 ?*(…)", "4 getClients(page)"],
    ),
}

PARAMETERS = {
    "assigned before": (
        "$hb = HBWrapper::singleton();\n$p = array('id' => 1, 'filter[status]' => 'Open');\n"
        "$hb->getClientTickets($p);",
        ["4 getClientTickets(id, filter[status])"],
    ),
    "one after the other": (
        "$p = array();\n$p['id'] = 1;\n$p['filter']['status'] = 'x';\n"
        "if ($x) { $p['page'] = 1; }\nHBWrapper::singleton()->getClientTickets($p);",
        ["6 getClientTickets(id, filter[status], page)"],
    ),
    "assigned anew": (
        "$hb = HBWrapper::singleton();\n$p = ['id' => 1];\n$hb->getClientDetails($p);\n"
        "$p = ['page' => 1];\n$hb->getClients($p);",
        ["4 getClientDetails(id)", "6 getClients(page)"],
    ),
    "nested": (
        "HBWrapper::singleton()->x(['items' => [['id' => 1], ['id' => 2]], 'ids' => [1, 2],"
        " 'ids2[]' => [1], 'm' => ['a' => ['b' => 1]], 'e' => []]);",
        ["2 x(items[0][id], items[1][id], ids[], ids2[], m[a][b], e)"],
    ),
    "merged": (
        "HBWrapper::singleton()->x(array_merge(['a' => 1], array('b' => 2)) + ['c' => 3]);",
        ["2 x(c, a, b)"],
    ),
    "compact": ("HBWrapper::singleton()->x(compact('id', 'page'));", ["2 x(id, page)"]),
    "spread": ("$p = ['a' => 1];\nHBWrapper::singleton()->x([...$p, 'b' => 2]);", ["3 x(a, b)"]),
    "unquoted, as in PHP 5": ("HBWrapper::singleton()->x(array(id => 1));", ["2 x(id)"]),
    "constants for keys": (
        "define('K', 'id'); class A { const P = 'page'; }\n"
        "HBWrapper::singleton()->x([K => 1, A::P => 2]);",
        ["3 x(id, page)"],
    ),
    "an object": (
        "$p = new stdClass; $p->id = 1; $p->page = 2;\nHBWrapper::singleton()->x($p);\n"
        "HBWrapper::singleton()->y((object) ['id' => 1]);",
        ["3 x(id, page)", "4 y(id)"],
    ),
    "unset": (
        "$p = ['a' => 1, 'b' => 2]; unset($p['a']);\nHBWrapper::singleton()->x($p);",
        ["3 x(b)"],
    ),
    "unknown keys": (
        "$p = ['id' => 1]; $p[$k] = 1;\nHBWrapper::singleton()->x($p);\n"
        "HBWrapper::singleton()->y($_POST);\nHBWrapper::singleton()->z(null);",
        ["3 x(id, …)", "4 y(…)", "5 z()"],
    ),
    "returned by a function": (
        "function p($id) { return ['id' => $id, 'page' => 1]; }\nHBWrapper::singleton()->x(p(3));",
        ["3 x(id, page)"],
    ),
}

SEND = (
    "$ch = curl_init();\ncurl_setopt($ch, CURLOPT_URL, $url);\n"
    "curl_setopt($ch, CURLOPT_POSTFIELDS, {});\n$r = json_decode(curl_exec($ch), true);"
)
URL = "$url = 'https://billing.example.com/admin/api.php';\n"

RAW = {
    "the documented sample": (
        URL
        + "$post = array(\n  'call' => 'getClientTickets',\n  'api_id' => $i,\n  'api_key' => $k,\n"
        "  'id' => 1,\n);\n" + SEND.format("http_build_query($post)"),
        ["4 getClientTickets(id)"],
    ),
    "a query string": (
        URL + SEND.format("'call=getClients&api_id='.$i.'&api_key='.$k.\"&page=$p&f[a]=1\""),
        ["5 getClients(page, f[a])"],
    ),
    "put together in a loop": (
        URL + "$post = ['call' => 'getClients', 'page' => 1];\n$s = '';\n"
        "foreach ($post as $k => $v) { $s .= $k . '=' . urlencode($v) . '&'; }\n"
        + SEND.format("rtrim($s, '&')"),
        ["3 getClients(page)"],
    ),
    "imploded": (
        URL
        + "foreach (['call' => 'getClients', 'page' => 1] as $k => $v) $a[] = \"$k=\" . $v;\n"
        + SEND.format("implode('&', $a)"),
        ["3 getClients(page)"],
    ),
    "curl_setopt_array": (
        "$ch = curl_init('https://x.example/admin/api.php');\ncurl_setopt_array($ch, array(\n"
        " CURLOPT_RETURNTRANSFER => true,\n CURLOPT_POSTFIELDS => ['call' => 'getClients'],\n));\n"
        "curl_exec($ch);",
        ["5 getClients()"],
    ),
    "a GET": (
        '$ch = curl_init("https://x.example/admin/api.php?call=getClients&api_id=$i&page=1");\n'
        "curl_exec($ch);\n$x = file_get_contents($base . '/admin/api.php?' . http_build_query("
        "['call' => 'getOrders', 'id' => 1]));",
        ["2 getClients(page)", "4 getOrders(id)"],
    ),
    "sprintf": (
        "$x = file_get_contents(sprintf('%s/admin/api.php?api_id=%s&call=getClients&page=%d', $u, $i, 1));",
        ["2 getClients(page)"],
    ),
    "a stream context": (
        "$c = stream_context_create(['http' => ['method' => 'POST',\n"
        "  'content' => http_build_query(['call' => 'getClients', 'page' => 1])]]);\n"
        "$x = file_get_contents('https://x.example/admin/api.php', false, $c);",
        ["3 getClients(page)"],
    ),
    "another client": (
        "$guzzle->post('https://x.example/admin/api.php', ['form_params' => [\n"
        "  'call' => 'getClients', 'page' => 1]]);",
        ["3 getClients(page)"],
    ),
    "a function of another file": (
        "$p = ['call' => 'getClients', 'api_id' => $i, 'api_key' => $k, 'page' => 1];\n"
        "$r = send_to_billing($p);",
        ["2 getClients(page)"],
    ),
    "a helper": (
        "function hb($call, array $p = []) {\n"
        "  $p += ['call' => $call, 'api_id' => API_ID, 'api_key' => API_KEY];\n"
        "  $ch = curl_init(HOST . '/admin/api.php');\n"
        "  curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($p));\n"
        "  return json_decode(curl_exec($ch), true);\n}\n"
        "hb('getClients');\nhb('getOrders', ['page' => 1]);",
        ["3 ?*(…)", "8 getClients()", "9 getOrders(page)"],
    ),
    "a handle in a property": (
        "class A { function __construct() { $this->ch = curl_init('https://x.example/admin/api.php'); }\n"
        "  function f() { curl_setopt($this->ch, CURLOPT_POSTFIELDS, ['call' => 'getClients']);\n"
        "    return curl_exec($this->ch); } }",
        ["3 getClients()"],
    ),
    "a handle that a function makes": (
        "function handle() { $ch = curl_init('https://x.example/admin/api.php'); return $ch; }\n"
        "$ch = handle();\ncurl_setopt($ch, CURLOPT_POSTFIELDS, 'call=getClients');\ncurl_exec($ch);",
        ["4 getClients()"],
    ),
    "one handle, two calls": (
        "$ch = curl_init('https://x.example/admin/api.php');\n"
        "curl_setopt($ch, CURLOPT_POSTFIELDS, ['call' => 'getClients']); curl_exec($ch);\n"
        "curl_setopt($ch, CURLOPT_POSTFIELDS, ['call' => 'getOrders']); curl_exec($ch);",
        ["3 getClients()", "4 getOrders()"],
    ),
    "the name in a variable": (
        URL + "$post = ['call' => $what, 'api_id' => 1];\n" + SEND.format("$post"),
        ["3 ?*()"],
    ),
    "another API's key named call": (
        "$ch = curl_init('https://example.com/phone');\n"
        "curl_setopt($ch, CURLOPT_POSTFIELDS, ['call' => 'me']); curl_exec($ch); $x = 'api_id';",
        [],
    ),
    "the client's own class": (
        "class HBWrapper { function __call($n, $p) { $p['call'] = $n; $p['api_id'] = 1;\n"
        " $ch = curl_init('https://x.example/admin/api.php');\n"
        " curl_setopt($ch, CURLOPT_POSTFIELDS, $p); return curl_exec($ch); } }",
        [],
    ),
}


API = "$ch = curl_init('https://x.example/admin/api.php');\n"
POST = "curl_setopt($ch, CURLOPT_POSTFIELDS, {});\ncurl_exec($ch);"

# Where every parameter can be seen: none of these has others.
EXACT = {
    "parameters copied in a loop": (
        "$params = ['page' => 1, 'filter[status]' => 'Open'];\n$post = ['call' => 'getClients'];\n"
        "foreach ($params as $k => $v) $post[$k] = $v;\n" + API + POST.format("$post"),
        ["3 getClients(page, filter[status])"],
    ),
    "copied in a loop into nothing": (
        "foreach (array('call' => 'getClients', 'page' => 1) as $k => $v) {\n"
        "  $post[$k] = urlencode($v);\n}\n" + API + POST.format("http_build_query($post)"),
        ["2 getClients(page)"],
    ),
    "copied in a loop, for the wrapper": (
        "$params = ['page' => 1]; $p = array();\nforeach ($params as $k => $v) { $p[$k] = $v; }\n"
        "HBWrapper::singleton()->getClients($p);",
        ["4 getClients(page)"],
    ),
    "a helper function adds the keys": (
        "function call($call, $params) {\n  $params['call'] = $call;\n"
        "  $params['api_id'] = ID; $params['api_key'] = KEY;\n  "
        + API
        + POST.format("$params")
        + "\n}\ncall('getClients', ['page' => 1]);\n$p = ['id' => 3];\ncall('getClientDetails', $p);",
        ["3 ?*(…)", "9 getClients(page)", "11 getClientDetails(id)"],
    ),
    "a helper method copies them in a loop": (
        "class A {\n  private $url = 'https://x.example/admin/api.php';\n"
        "  function call($call, $params = array()) {\n"
        "    $post = array('call' => $call, 'api_id' => $this->id, 'api_key' => $this->key);\n"
        "    foreach ($params as $k => $v) { $post[$k] = $v; }\n"
        "    $ch = curl_init();\n    curl_setopt($ch, CURLOPT_URL, $this->url);\n    "
        + POST.format("$post")
        + "\n  }\n}\n$a = new A();\n$a->call('getClients', ['page' => 1]);\n$a->call('getServers');",
        ["5 ?*(…)", "14 getClients(page)", "15 getServers()"],
    ),
    "a helper gets the call among the parameters": (
        "function hb($params) {\n  $params['api_id'] = ID;\n  "
        + API
        + POST.format("$params")
        + "\n}\nhb(['call' => 'getClients', 'page' => 1]);",
        ["6 ?*(…)", "8 getClients(page)"],
    ),
    "without HostBill's own": (
        "$post = array('api_id' => $i, 'api_key' => $k, 'call' => 'getClients',\n"
        "  'outputformat' => 'json', 'page' => 1);\n" + API + POST.format("$post"),
        ["2 getClients(page)"],
    ),
    "an array as it is": (
        API + POST.format("array('call' => 'getClients', 'page' => $_GET['page'])"),
        ["3 getClients(page)"],
    ),
    "built up": (
        "$post['call'] = 'getClients';\n$post['page'] = 1;\n" + API + POST.format("$post"),
        ["2 getClients(page)"],
    ),
    "built up again after unset": (
        API + "$post['call'] = 'getClients'; $post['page'] = 1;\n" + POST.format("$post") + "\n"
        "unset($post);\n$post['call'] = 'getOrders'; $post['id'] = 1;\n" + POST.format("$post"),
        ["3 getClients(page)", "7 getOrders(id)"],
    ),
    "built up in a function": (
        "function f($id) {\n  $post['id'] = $id;\n  if ($id) { $post['page'] = 1; }\n"
        "  return HBWrapper::singleton()->getClientTickets($post);\n}",
        ["5 getClientTickets(id, page)"],
    ),
    "built up in a property": (
        "class A { private $post;\n  function f() {\n    $this->post['call'] = 'getClients';\n"
        "    $this->post['page'] = 1;\n    " + API + POST.format("$this->post") + "\n  }\n}",
        ["4 getClients(page)"],
    ),
    "built up on what is not seen": (
        "extract($_POST); $post['page'] = 1;\nHBWrapper::singleton()->getClients($post);\n"
        "function f($p) { $p['id'] = 1;\n  HBWrapper::singleton()->getOrders($p); }",
        ["3 getClients(page, …)", "5 getOrders(id, …)"],
    ),
}


# Ways in which names, clients and parameters reach a call from somewhere else.
INDIRECT = {
    "the cases of an enum": (
        "enum C: string { case A = 'getClients'; case B = 'getOrders'; }\n"
        "$hb = HBWrapper::singleton();\n$hb->{C::A->value}(['page' => 1]);",
        ["4 getClients*(page)"],
    ),
    "a constant in braces": (
        "define('NAME', 'getClients');\n$hb = HBWrapper::singleton();\n$hb->{NAME}();",
        ["4 getClients*()"],
    ),
    "the keys of an array": (
        "$hb = HBWrapper::singleton();\n"
        "foreach (['getClients' => ['page' => 1], 'getOrders' => []] as $c => $p) $hb->$c($p);",
        ["3 getClients*(page)", "3 getOrders*(page)"],
    ),
    "as many names as the catalogue has": (
        "$hb = HBWrapper::singleton();\nforeach (['"
        + "', '".join(f"get{n:03}" for n in range(236))
        + "'] as $c) $hb->$c();",
        [f"3 get{n:03}*()" for n in range(236)],
    ),
    "an annotation above an assignment": (
        "/** @var ApiWrapper $api */\n$api = $container->get('api');\n$api->getClients();\n"
        "/** @var HBWrapper */\n$hb = Registry::get('hb');\n$hb->getOrders();\n"
        "/* @var $old HBWrapper */\n$old->getServers();\n"
        "/** @var HBWrapper $other */\n$x = f();\n$x->getTickets();",
        ["4 getClients()", "7 getOrders()", "9 getServers()"],
    ),
    "clients under keys that are not seen": (
        "foreach ($names as $n) { $apis[$n] = new ApiWrapper(); }\n"
        "foreach ($apis as $api) $api->getOrders();\n$apis['x']->getClients();",
        ["3 getOrders()", "4 getClients()"],
    ),
    "a parameter by reference": (
        "function init(&$api) { $api = new ApiWrapper(); }\ninit($x);\n$x->getOrders();",
        ["4 getOrders()"],
    ),
    "a callable with the name of the class": (
        "$a = call_user_func(array('HBWrapper', 'singleton'));\n$a->getClients();\n"
        "$b = call_user_func('HBWrapper::singleton');\n$b->getOrders();",
        ["3 getClients()", "5 getOrders()"],
    ),
    "an alias made at run time": (
        "class_alias('HBWrapper', 'Vendor\\HB');\nHB::singleton()->getClients();",
        ["3 getClients()"],
    ),
    "an object of a class of the file": (
        "class A { public $hb; function __construct() { $this->hb = HBWrapper::singleton(); } }\n"
        "class B { function __construct(private A $a) {}\n  function f() { $this->a->hb->getClients(); }\n"
        "  function g(?A $x) { $x->hb->getOrders(); } }",
        ["4 getClients()", "5 getOrders()"],
    ),
    "either of two arrays, and more": (
        "$p = $x ? ['call' => 'getClients'] : ['call' => 'getOrders'];\n$p['page'] = 1;\n"
        "(new ApiWrapper)->request($p);",
        ["4 getClients(page)", "4 getOrders(page)"],
    ),
}

HB = "$hb = HBWrapper::singleton();\n"

# Parameters that are not all seen: none of these calls may be said to lack one.
PARTLY_SEEN = {
    "a reference": (HB + "$p = ['a' => 1]; $q = &$p; $q['b'] = 1; $hb->x($p);", ["3 x(a, …)"]),
    "a closure's reference": (
        HB + "$p = ['a' => 1]; array_walk($y, function ($v, $k) use (&$p) { $p[$k] = $v; });\n"
        "$hb->x($p);",
        ["4 x(a, …)"],
    ),
    "a function's reference": (
        "function fill(&$a) { $a['b'] = 1; }\n" + HB + "$p = ['a' => 1]; fill($p); $hb->x($p);",
        ["4 x(a, b)"],
    ),
    "a method's reference": (
        "class F { function fill(&$a, $k) { $a[$k] = 1; }\n function g() { $p = ['a' => 1];\n"
        "  $this->fill($p, 'b'); HBWrapper::singleton()->x($p); } }",
        ["4 x(a, …)"],
    ),
    "variable variables": (
        HB + "foreach ($_POST as $k => $v) $$k = $v;\n$p['a'] = 1; $hb->x($p);",
        ["4 x(a, …)"],
    ),
    "variable properties": (
        HB + "$p = new stdClass; $p->{'a'} = 1; foreach ($y as $k => $v) { $p->$k = $v; }\n"
        "$hb->x($p);",
        ["4 x(a, …)"],
    ),
    "an array or something else": (
        HB + "$p = $c ? ['a' => 1] : $other; $p['b'] = 1; $hb->x($p);",
        ["3 x(a, b, …)"],
    ),
    "nested": (
        HB + "$hb->x(['f' => [$k => 1], 'g' => ['a' => 1] + $y]);\n"
        "$p['f']['a'] = 1; $p['f']['b'] = 1; $hb->y($p);",
        ["3 x(f, g[a], g)", "4 y(f[a], f[b])"],
    ),
}


def _cases() -> list[object]:
    groups = [SINGLETON, APIWRAPPER, HELD, DYNAMIC, PARAMETERS, RAW, EXACT, INDIRECT, PARTLY_SEEN]
    return [
        pytest.param(code, expected, id=name)
        for group in groups
        for name, (code, expected) in group.items()
    ]


@pytest.mark.parametrize(("code", "expected"), _cases())
def test_the_scan_sees_calls_and_parameters(code: str, expected: list[str], calls: Calls) -> None:
    assert calls(code) == expected


@pytest.mark.parametrize(
    "new",
    [
        "use Vendor\\Search\\ApiWrapper;\n$a = new ApiWrapper();",
        "use Vendor\\{Other, ApiWrapper as Api};\n$a = new Api();",
        "\n$a = new \\Vendor\\ApiWrapper();",
    ],
)
def test_an_apiwrapper_of_a_namespace_is_not_hostbills(calls: Calls, new: str) -> None:
    assert calls(f"{new}\n$a->read(['x' => 1]);") == []


@pytest.mark.parametrize(
    "new", ["\n$a = new \\ApiWrapper();", "use ApiWrapper;\n$a = new ApiWrapper();"]
)
def test_hostbills_apiwrapper_has_no_namespace(calls: Calls, new: str) -> None:
    assert calls(f"{new}\n$a->getClients();") == ["4 getClients()"]
