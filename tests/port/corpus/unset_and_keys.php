<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$r = HBWrapper::singleton()->getClientDetails(array('id' => 2));
$c = $r['client'];
foreach (array('password', 'cardnum', 'expdate', 'nope') as $secret) {
    unset($c[$secret]);
}
foreach ($c as $k => $v) {
    if ($v === '' || $v === null || $v === '0') unset($c[$k]);
}
var_dump(array_key_exists('password', $c), isset($c['email']));
print_r($c);
$list = array('a', 'b', 'c', 'd');
unset($list[1], $list[3]);
$list[] = 'e';
print_r($list);
print_r(array_values($list));
$list = array_merge($list);
$list['k'] = 'v';
$list[] = 'f';
print_r($list);
$q = array(5 => 'five', 'x' => 'ex', 'seven' => 7);
$q[] = 'six';
array_unshift($q, 'zero');
print_r($q);
while (count($q) > 2) { array_shift($q); }
var_dump($q);
$n = array(1, 2, 3);
foreach ($n as $i => &$v) { $v = $v * $i; }
unset($v);
echo implode(',', $n), ' ', isset($n[3]) ? 1 : 0, empty($n) ? 1 : 0, "\n";
