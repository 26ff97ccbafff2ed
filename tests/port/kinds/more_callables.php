<?php
class M { public function d($x) { return $x * 2; } public static function t($x) { return $x * 3; } public function __invoke($x) { return $x + 1; } private function p($x) { return -$x; } function run() { return array_map([$this, 'p'], [1, 2]); } function fc() { return array_map($this->p(...), [3]); } }
$m = new M; $list = [1, 2];
print_r(array_map([$m, 'd'], $list)); print_r(array_map('M::t', $list)); print_r(array_map(['M', 't'], $list)); print_r(array_map($m, $list)); print_r($m->run()); print_r($m->fc());
$f = 'strtoupper'; echo $f('x'), call_user_func('str_repeat', 'ab', 2), call_user_func_array([$m, 'd'], [4]), "\n";
$g = 'helper'; function helper($a, $b = 2) { return $a + $b; } echo $g(1), call_user_func_array('helper', [1, 5]), is_callable('helper') ? 'y' : 'n', "\n";
$h = strlen(...); echo $h('abcd'), (new M)->d(...)(5), M::t(...)(2), "\n";
$ops = ['add' => fn($a, $b) => $a + $b, 'sub' => function ($a, $b) { return $a - $b; }]; foreach ($ops as $n => $op) echo $n, $op(5, 3), ' '; echo "\n";
