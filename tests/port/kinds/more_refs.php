<?php
function inc(&$x, $by = 1) { $x += $by; return $x; }
$a = 1; $r = inc($a) + inc($a, 5); echo $a, ' ', $r, "\n"; if (inc($a) > 5) echo "big $a\n";
$arr = ['n' => 1, 'l' => [1, 2]]; inc($arr['n']); inc($arr['l'][1], 10); echo json_encode($arr), "\n";
function add(array &$list, $v) { $list[] = $v; } add($arr['l'], 9); $new = []; add($new, 1); add($new, 2); echo json_encode([$arr, $new]), "\n";
$ref = &$arr['l']; $ref[] = 77; unset($ref); echo json_encode($arr), "\n";
class T { private $items = ['x' => ['c' => 0]]; function bump() { $i = &$this->items['x']; $i['c']++; $i['d'] = 1; return $this->items; } } echo json_encode((new T)->bump()), "\n";
$x = 1; $y = &$x; $y++; echo $x, $y, "\n"; function swap(&$a, &$b) { [$a, $b] = [$b, $a]; } $p = 1; $q = 2; swap($p, $q); echo $p, $q, "\n";
$total = 0; $acc = function ($n) use (&$total) { $total += $n; }; $acc(5); $acc(6); echo $total, "\n";
