<?php
$fns = []; foreach ([1, 2, 3] as $n) { $fns[] = function () use ($n) { return $n; }; $fns2[] = fn() => $n * 10; } foreach ($fns as $f) echo $f(); foreach ($fns2 as $f) echo $f(); echo "\n";
$x = 1; $f = function () use ($x) { return $x; }; $x = 2; echo $f(), "\n"; $compose = fn(callable ...$f) => fn($x) => array_reduce($f, fn($acc, $fn) => $fn($acc), $x); echo $compose('trim', 'strrev', fn($s) => $s . '!')(' abc '), "\n";
$mul = fn($a) => fn($b) => $a * $b; echo $mul(3)(4), "\n"; class K { private $v = 5; function get() { return function () { return $this->v; }; } } echo (new K)->get()(), "\n";
