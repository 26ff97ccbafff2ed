<?php
// Properties, and what methods give of them.

class S { public $rows = [['v' => 1]]; function go() { foreach ($this->rows as $k => $r) { $this->rows[$k]['v']++; echo $r['v']; } foreach ($this->rows as $k => $r) { $this->bump($k); echo $r['v']; } } function bump($k) { $this->rows[$k]['v'] = 50; } }
(new S)->go();
echo "\n";

class P { private $d = ['x' => ['y' => 1]]; function &ref() { return $this->d; } function get() { return $this->d['x']; } function all() { return $this->d; } function set($d) { $this->d = $d; return $this; } function inc() { $this->d['x']['y']++; } function y() { return $this->d['x']['y']; } }
$p = new P;
$g = $p->get();
$p->inc();
echo $g['y'], $p->y();
$a = $p->all();
$a['x']['y'] = 100;
echo $p->y();
$in = ['x' => ['y' => 5]];
$p->set($in);
$in['x']['y'] = 6;
echo $p->y();
$p->inc();
echo $in['x']['y'], $p->y(), "\n";

class Repo { private $rows = [['v' => 1], ['v' => 2]]; function all() { $out = []; foreach ($this->rows as $r) { $out[] = $r; } return $out; } function first() { return $this->rows[0]; } function touch() { foreach ($this->rows as &$r) { $r['v']++; } unset($r); } function find($v) { return array_filter($this->rows, fn($r) => $r['v'] >= $v); } }
$p = new Repo;
$l = $p->all();
$l[0]['v'] = 50;
echo $p->first()['v'];
$k = $p->all();
$f = $p->find(1);
$p->touch();
echo $k[0]['v'], $p->first()['v'], $f[0]['v'], "\n";
