<?php
// What a closure keeps is a copy.

$cfg = ['a' => 1];
$f = function () use ($cfg) { return $cfg['a']; };
$cfg['a'] = 2;
echo $f(), "\n";
$g = fn() => $cfg['a'];
$cfg['a'] = 3;
echo $g(), "\n";

$rows = [['id' => 1, 'n' => ['x' => 1]], ['id' => 2, 'n' => ['x' => 2]]];
foreach ($rows as $i => $row) { $rows[$i]['n']['x'] = 9; echo $row['n']['x']; }
foreach ($rows as $i => $row) { $rows[$i]['id'] = $row['id'] * 10; }
echo $rows[1]['id'], "\n";
