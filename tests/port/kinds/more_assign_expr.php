<?php
$o = new stdClass; $x = $o->v = 5; echo $x, $o->v, "\n"; if (($n = strpos('abc', 'c')) !== false) echo $n, "\n"; $arr = []; $arr['a'] = $arr['b'] = 3; echo json_encode($arr), "\n";
while (($line = array_shift($arr)) !== null) echo $line; echo "\n"; $i = 5; echo $i++ + ++$i, ' ', $i--, ' ', $i, "\n"; $p = ['c' => 1]; echo $p['c']++, $p['c'], ++$p['c'], "\n"; $t = ($z = 3) + $z; echo $t, "\n";
$list = [3, 1]; echo (sort($list) ? 'sorted' : ''), implode($list), "\n"; function &r() { static $q = 1; return $q; } echo r(), "\n"; $v = null; $w = $v ?? ($v = 9); echo $w, $v, "\n";
