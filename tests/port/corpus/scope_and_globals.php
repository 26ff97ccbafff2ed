<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$config = array('limit' => 2, 'seen' => array());
$count = 0;
function visit($row) { global $config, $count; if (count($config['seen']) >= $config['limit']) return false; $config['seen'][] = $row['id']; $count++; return true; }
function counter($reset = false) { static $n = 0, $log = array(); if ($reset) { $n = 0; $log[] = 'reset'; return $log; } return ++$n; }
function local() { $count = 100; $config = 'local'; return $count . $config; }
foreach (HBWrapper::singleton()->getClients()['clients'] as $c) if (!visit($c)) break;
echo $count, ' ', implode(',', $config['seen']), ' ', local(), ' ', $count, "\n";
counter(); counter(); echo counter(), ' '; echo count(counter(true)), ' ', counter(), ' ', count(counter(true)), "\n";
$x = 10;
$byValue = function () use ($x) { return $x; };
$byRef = function () use (&$x) { return ++$x; };
$arrow = fn() => $x * 2;
$x = 20;
echo $byValue(), ' ', $byRef(), ' ', $x, ' ', $byValue(), "\n";
$fns = array();
foreach (array('a', 'b', 'c') as $i => $name) $fns[$name] = function ($n) use ($name, $i) { return str_repeat($name, $n + $i); };
echo $fns['a'](1), $fns['b'](1), $fns['c'](0), "\n";
$acc = array(); $push = function ($v) use (&$acc) { $acc[] = $v; return count($acc); };
$push(1); $push('two'); echo $push(3), json_encode($acc), "\n";
function make_adder($n) { return function ($x) use ($n) { return $x + $n; }; }
$add5 = make_adder(5); echo $add5(3), ' ', call_user_func($add5, '7'), ' ', implode(',', array_map(make_adder(10), array(1, 2))), "\n";
$config2 = $config; $config2['limit'] = 99; echo $config['limit'], "\n";
unset($config['seen'][0]); $config['seen'][] = 'new'; echo json_encode($config), "\n";
list(, $second) = array(1, 2); list($p, list($q)) = array('P', array('Q')); list('k' => $kk) = array('k' => 'v'); echo $second, $p, $q, $kk, "\n";
$a = 1; $b = $a++ + $a; echo $a, $b, "\n";
if (($n = strlen('hello')) > 3 && ($m = $n * 2)) echo $n, $m, "\n";
$u = null; $u['a']['b'][] = 1; $v = array(); $v['x'] = isset($v['x']) ? $v['x'] + 1 : 1; $w = ''; $w .= 'a'; echo json_encode(array($u, $v, $w)), "\n";
