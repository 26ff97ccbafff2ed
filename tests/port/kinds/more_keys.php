<?php
$a = ['1' => 'a', '01' => 'b', 1.7 => 'c', true => 'd', null => 'e']; var_dump($a);
$k = '5'; $a[$k] = 'x'; var_dump(isset($a[5]), array_keys($a)); $b = []; $b['10'] = 1; $b[] = 2; print_r($b);
$c = [5 => 'a']; $c[] = 'b'; unset($c[6]); $c[] = 'c'; print_r($c); $d = [1, 2, 3]; unset($d[1]); $d[] = 4; echo json_encode($d), "\n"; print_r(array_values($d));
foreach (explode(',', '1,2,x') as $id) { $m[$id] = ($m[$id] ?? 0) + 1; } var_dump($m); echo implode(',', array_map('gettype', array_keys($m))), "\n";
$s = ['3' => 'three']; foreach ($s as $key => $v) var_dump($key === 3); echo $s["3"], $s[3], "\n"; list('3' => $t) = $s; echo $t, "\n";
