<?php
var_dump(PHP_INT_MAX + 1, PHP_INT_MAX * 2);
$a = PHP_INT_MAX;
$a++;
var_dump($a);
$x = 9223372036854775807; $y = [$x, 1];
foreach ($y as $z) { var_dump($z + $x, $z * $x, $z - $x, -$z - 5); }
var_dump(0x7FFFFFFFFFFFFFFF + 1, abs(PHP_INT_MIN), -PHP_INT_MIN);
define("BIG", PHP_INT_MAX); 
var_dump(BIG + 1);
$h = 5381; foreach (str_split("hello world, a long text") as $c) { $h = $h * 33 + ord($c); } var_dump($h);
$f = 1; for ($i = 1; $i < 25; $i++) { $f *= $i; } var_dump($f, $f % 7, 2 ** 63, 3 ** 4, 10 ** 20);
$n = 1; while ($n < 100) { $n *= 2; } echo $n, "\n";
for ($i = 0, $p = 1; $i < 70; $i++) $p = $p * 2; var_dump($p);
