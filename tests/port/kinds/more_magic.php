<?php
class P { private $data = ['x' => 1]; public function __get($n) { return $this->data[$n] ?? "no $n"; } public function __set($n, $v) { echo "set $n\n"; $this->data[$n] = $v; } public function __isset($n) { return isset($this->data[$n]); } public function __unset($n) { unset($this->data[$n]); } }
$p = new P; echo $p->x, $p->y, "\n"; $p->z = 5; echo $p->z, isset($p->z) ? 'y' : 'n', isset($p->q) ? 'y' : 'n', "\n"; unset($p->z); echo isset($p->z) ? 'y' : 'n', "\n"; $p->x .= 'abc'; echo $p->x, "\n";
class Q { public function __call($n, $a) { return $n . '(' . implode(',', $a) . ')'; } public static function __callStatic($n, $a) { return "static $n"; } } $q = new Q; echo $q->doIt(1, 2), ' ', Q::stat(), "\n";
