<?php
// Rows of loops are copies.

$x = ['k' => ['l' => 1]];
$y = $x['k'];
$x['k']['l'] = 2;
echo $y['l'];
$z = $x;
$x['k']['l'] = 3;
echo $z['k']['l'];
function m($p) { $p['k']['l'] = 99; }
m($x);
echo $x['k']['l'], "\n";

$list = [['n' => 1], ['n' => 2]];
$first = reset($list);
$first['n'] = 7;
echo $list[0]['n'];
$last = end($list);
$last['n'] = 8;
echo $list[1]['n'];
$p = array_pop($list);
$p['n'] = 3;
$list[] = $p;
$p['n'] = 4;
echo $list[1]['n'], "\n";

function gen() { $a = ['n' => 0]; for ($i = 0; $i < 3; $i++) { $a['n'] = $i; yield $a; } }
$all = [];
foreach (gen() as $g) $all[] = $g;
echo $all[0]['n'], $all[2]['n'], "\n";
$acc = [];
$row = [];
foreach ([1, 2] as $i) { $row['v'] = $i; $acc[] = $row; }
echo $acc[0]['v'], $acc[1]['v'], "\n";
$stack = [['s' => 1]];
while ($stack) { $top = array_pop($stack); if ($top['s'] < 3) { $next = $top; $next['s']++; $stack[] = $next; } echo $top['s']; }
echo "\n";

$rows = [['id' => 1, 't' => 5]];
$by = [];
foreach ($rows as $r) $by[$r['id']] = $r;
foreach ($rows as $k => $r) { $rows[$k]['t'] = 99; }
echo $by[1]['t'];
$by[1]['t'] = 3;
echo $rows[0]['t'], "\n";
$keep = array_filter($rows, fn($r) => true);
$rows[0]['t'] = 1;
echo $keep[0]['t'], "\n";

$tickets = [['id' => 1, 'tags' => ['a']]];
$open = [];
foreach ($tickets as $t) { $t['tags'][] = 'b'; $open[] = $t; }
echo count($tickets[0]['tags']), count($open[0]['tags']);
usort($open, fn($a, $b) => 0);
$open[0]['tags'][] = 'c';
echo count($tickets[0]['tags']), "\n";
function tag($ts) { foreach ($ts as &$t) { $t['tags'][] = 'z'; } return $ts; }
$r = tag($tickets);
echo count($tickets[0]['tags']), count($r[0]['tags']), "\n";
$m = array_map(function ($t) { $t['tags'][] = 'q'; return $t; }, $tickets);
echo count($tickets[0]['tags']), count($m[0]['tags']), "\n";
array_walk($tickets, function ($t) { $t['tags'][] = 'w'; });
echo count($tickets[0]['tags']), "\n";

$conf = ['a' => 1];
$x = ['c' => $conf, 'd' => [$conf]];
$x['c']['a'] = 2;
$x['d'][0]['a'] = 3;
echo $conf['a'], $x['c']['a'], $x['d'][0]['a'], "\n";
$conf['a'] = 7;
echo $x['c']['a'], "\n";
