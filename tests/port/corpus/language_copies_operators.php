<?php
// Operators, casts and destructuring copy.

$q1 = 1;
$conf = ['db' => ['host' => 'h']];
$arr = (array) $conf;
$arr['db']['host'] = 'x';
echo $conf['db']['host'];
$o = (object) $conf;
$o->db['host'] = 'y';
echo $conf['db']['host'];
$t = true ? $conf : [];
$t['db']['host'] = 'z';
echo $conf['db']['host'];
$n = $conf ?? [];
$n['db']['host'] = 'w';
echo $conf['db']['host'];
$e = $conf ?: [];
$e['db']['host'] = 'v';
echo $conf['db']['host'];
$mm = match ($q1) { 1 => $conf };
$mm['db']['host'] = 'u';
echo $conf['db']['host'];
[$q] = [$conf];
$q['db']['host'] = 't';
echo $conf['db']['host'];
['db' => $db] = $conf;
$db['host'] = 's';
echo $conf['db']['host'], "\n";
