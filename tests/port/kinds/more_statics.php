<?php
class Counter { public static $n = 0; private static $inst = []; const A = 1, B = self::A + 1; static function get($k) { if (!isset(self::$inst[$k])) self::$inst[$k] = new static($k); return self::$inst[$k]; } public $k; private function __construct($k) { $this->k = $k; static::$n++; self::$n += 1; } function __clone() { $this->k .= '!'; } }
echo Counter::get('a')->k, Counter::get('a')->k, Counter::get('b')->k, Counter::$n, Counter::B, "\n"; $c = clone Counter::get('a'); echo $c->k, Counter::get('a')->k, "\n";
function fib($n) { static $memo = []; if (isset($memo[$n])) return $memo[$n]; return $memo[$n] = $n < 2 ? $n : fib($n - 1) + fib($n - 2); } echo fib(30), "\n";
