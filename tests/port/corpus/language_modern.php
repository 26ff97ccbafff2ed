<?php
declare(strict_types=1);
namespace App\Billing;
use InvalidArgumentException;
use DateTime as DT;
function apply(callable $f, array $xs): array { return array_map($f, $xs); }
print_r(apply('strtoupper', ['a', 'b']));
print_r(apply(fn(string $s): string => $s . '!', ['a']));
$data = ['a' => ['x' => 1], 'b' => ['x' => 2]];
foreach ($data as $k => ['x' => $x]) { echo "$k:$x\n"; }
$str = 'abc';
echo $str[0] . $str[-1], "\n";
$i = 5;
$r = match (true) { $i < 3 => 'low', $i < 10 => 'mid', default => 'high' };
echo $r, "\n";
echo "\n";
$x = ['q' => null];
echo $x['q']['deep'] ?? 'none', "\n";
$n = null;
$n['new'][] = 1;
echo json_encode($n), "\n";
$a = [1, 2, 3];
$b[] = 4;
echo count($a), "\n";
list('a' => $one, 'b' => list('x' => $two)) = $data;
echo $one['x'], $two, "\n";
$arr = ['z' => 1] + compact('i', 'str');
print_r($arr);
echo $ex ?? 'no', "\n";
echo sprintf('%s', ...['x']), PHP_EOL;
printf('%-10s|%5.2f|' . "\n", 'ab', 3.14159);
const LIMIT = 5;
echo LIMIT, \strlen('x'), "\n";
if ($i > 3): echo "big\n"; elseif ($i > 1): echo "mid\n"; else: echo "small\n"; endif;
for ($i = 0, $j = 10; $i < $j; $i += 3, $j--) { echo $i, '-', $j, ' '; }
echo "\n";
$gen = (function () { yield 1; yield 2; return 3; })();
foreach ($gen as $g) echo $g;
echo "\n";
$v = $undefined ?? 'undef';
echo $v, "\n", (string) 1.0, "\n", 7.0, "\n", 1e100, "\n";
echo date('Y') >= 2024 ? "now\n" : "past\n";
$s = 'x'; $s .= 'y'; $s++; echo $s, "\n";
unset($a[1]); $a[] = 9; print_r($a);
echo str_repeat('ab', 2) . PHP_EOL;
exit('bye' . "\n");
