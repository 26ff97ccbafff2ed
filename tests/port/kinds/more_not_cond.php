<?php
function rate($x) { return $x ? 2 : 0; }
$a = 1; $b = '1';
var_dump(!(rate($a == $b) > 0), !(rate($a != $b) > 0));
$l = [1,2,3]; echo (count($l) - 5) % 3, "\n";
var_dump(!($a == 1 && $b == 2), !($a || !$b), !($a <=> $b));
