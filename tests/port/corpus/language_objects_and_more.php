<?php
class A {
    public $list = [];
    public $map = ['k' => 1];
    private static $n = 0;
    public function add($v) { $this->list[] = $v; self::$n++; return $this; }
    public function each(callable $f) { foreach ($this->list as $i => $v) { $f($v, $i); } }
    public static function n() { return self::$n; }
    public function &ref() { return $this->list; }
    public function __toString() { return implode(',', $this->list); }
    public function __call($n, $a) { return "$n(" . implode('|', $a) . ')'; }
}
$a = (new A)->add(1)->add(2);
$a->each(function ($v, $i) { echo "$i=$v "; });
echo A::n(), " $a {$a->map['k']}\n";
echo $a->magic(1, 2), "\n";
$m = 'add'; $a->$m(3);
$p = 'list'; echo count($a->$p), "\n";
$b = $a; $b->add(4); echo count($a->list), "\n";
$copy = $a->list; $copy[] = 'x'; echo count($a->list), "\n";
$a->map['new']['deep'] = true; echo json_encode($a->map), "\n";
echo call_user_func([$a, 'add'], 1) === $a ? 'same' : 'other', "\n";
echo implode(',', array_map([new A, 'magic'], [1])), "\n";
usort($a->list, function ($x, $y) { return $y <=> $x; });
echo $a, "\n";
function &counter() { static $c = 0; $c++; return $c; }
counter(); echo counter(), "\n";
function swap(&$p, &$q) { [$p, $q] = [$q, $p]; }
$p1 = 1; $q1 = 2; swap($p1, $q1); echo "$p1$q1\n";
$arr = ['x' => 1]; swap($arr['x'], $p1); echo $arr['x'], $p1, "\n";
$t = ['a', 'b']; foreach ($t as $i => $v) { $t[$i] = $v . $v; } echo implode($t), "\n";
foreach ($t as &$w) $w = strtoupper($w); unset($w); echo implode($t), "\n";
echo 010, ' ', 0x1F, ' ', 0b11, ' ', 1_000, "\n";
echo "a" <=> "b", "\n", 5 . '', "\n", -5 % 3, "\n", 2 ** 3 ** 2, "\n", !true . 'x', "\n";
print_r(array_map(null, [1, 2]));
echo ucwords(strtolower("ÀB cd")), "\n";
var_dump(1 <=> 2, "abc" == "ABC", [1, 2] === [1, 2]);
$q = ['n' => ['m' => 1]]; $q['n']['m'] += 5; $q['n']['c'] ??= 7; $q['s'] = ($q['s'] ?? '') . 'x'; echo json_encode($q), "\n";
echo strtr("Hello %name%", ['%name%' => 'Bob']), "\n";
switch (true) { case $x > 100: echo "a"; break; case $x > 1: echo "b"; case false: echo "c"; break; default: echo "d"; } echo "\n";
