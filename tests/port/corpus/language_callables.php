<?php
// Functions named by texts, and callbacks that take less than they get.

function apply($cb, $x) { return call_user_func($cb, $x); }
function dbl($x) { return $x * 2; }
class H { static function tr($x) { return $x * 3; } function q($x) { return $x * 4; } function run() { return apply(array($this, 'q'), 5); } }
echo apply('dbl', 2), apply('strtoupper', 'a'), apply('H::tr', 2), apply(array('H', 'tr'), 3), (new H)->run(), "\n";
function each_item(array $xs, callable $fn) { foreach ($xs as $k => $v) { $xs[$k] = $fn($v); } return $xs; }
echo implode(',', each_item([1, 2], 'dbl')), implode(',', each_item(['a'], 'strtoupper')), "\n";

echo -2 ** 2, ' ', (int) '3' ** 2, ' ', -3 % 2, "\n";
$a = 3;
echo -$a ** 2, "\n";

$fs = [];
for ($i = 0; $i < 3; $i++) { $fs[] = function () use ($i) { return $i; }; }
foreach ($fs as $f) echo $f();
$fs = [];
foreach ([1,2] as $i) { $fs[] = fn($x) => $x + $i; }
foreach ($fs as $f) echo $f(10);
echo "\n";
