<?php
function f($x) { switch ($x) { case 1: case '2': return 'low'; case 'a': $r = 'A'; break; default: $r = 'def'; } return $r; }
foreach ([1, 2, '1', 'a', 'b', null, 0] as $v) echo f($v), ' '; echo "\n";
for ($i = 0; $i < 5; $i++) { switch ($i) { case 1: continue 2; case 3: break 2; } echo $i; } echo "\n";
$i = 10; while ($i --> 7) { if ($i == 8) continue; echo $i; } do { echo $i; } while (++$i < 9); echo "\n"; switch (true) { case $i > 100: echo 'big'; break; case $i > 5: echo 'mid'; break; } echo "\n";
