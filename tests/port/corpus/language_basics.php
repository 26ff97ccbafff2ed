<?php
// Numbers, text and what PHP makes of them.
$count = 3;
$price = 19.9;
$name = "World";
echo "Hello $name, {$count} items at \$$price\n";
echo 'single $name\n', "\n";
echo 10 / 4, ' ', 10 / 5, ' ', 7 % 3, ' ', -7 % 3, ' ', 2 ** 10, "\n";
echo 0.1 + 0.2, ' ', 1e25, ' ', 1.0, ' ', 100000000000000000000, "\n";
echo '5' + '5.5', ' ', '10' * 2, "\n";
var_dump('abc' == 0, '1' == '01', '10' == '1e1', 100 == '1e2', null == false, [] == false);
var_dump(1 <=> 2, 'a' <=> 'b', [1, 2] <=> [1, 3]);
var_dump((int) '12abc', (float) '1.5e3x', (bool) '0', (bool) '0.0', (string) false);
$total = 0;
for ($i = 1; $i <= 5; $i++) {
    $total += $i * $price;
}
echo "Total: $total\n";
$i = 10;
while ($i > 0) {
    $i -= 3;
    if ($i == 4) {
        continue;
    }
    echo $i, ' ';
}
echo "\n";
do {
    echo $i++, ',';
} while ($i < 2);
echo PHP_EOL;

$text = <<<EOT
Dear $name,

  you have {$count} items.
Bye
EOT;
echo $text . "\n";
echo <<<'RAW'
No $interpolation {$here}
RAW;
echo "\n";
$x = null;
echo $x ?? 'default', "\n";
$x ??= 5;
echo $x, "\n";
echo isset($x) ? 'set' : 'unset', ' ', isset($y) ? 'set' : 'unset', ' ', empty($x) ? 'empty' : 'full', "\n";
unset($x);
echo isset($x) ? 'set' : 'unset', "\n";
switch ($count) {
    case 1:
        echo "one\n";
        break;
    case 2:
    case 3:
        echo "two or three\n";
        break;
    default:
        echo "many\n";
}
$label = match (true) {
    $count < 2 => 'few',
    $count < 5 => 'some',
    default => 'many',
};
echo $label, "\n";
echo 7 <=> 7.0, ' ', true ? 'a' : 'b', ' ', !$count ? 'no' : 'yes', "\n";
print "done\n";
