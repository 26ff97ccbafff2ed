<?php
function with_vat(array $rows)
{
    foreach ($rows as &$row) {
        $row['gross'] = round($row['net'] * 1.23, 2);
    }
    unset($row);
    $rows[] = ['net' => 0, 'gross' => 0];
    return $rows;
}

function append(array &$list, $value)
{
    $list[] = $value;
}

$rows = [['net' => 10], ['net' => 20.5]];
$new = with_vat($rows);
print_r($rows);
print_r($new);
append($rows, 'x');
echo count($rows), "\n";
$a = ['k' => [1, 2]];
$b = $a;
$b['k'][] = 3;
echo json_encode($a), json_encode($b), "\n";
$o = new stdClass();
$o->list = [1];
$p = $o;
$p->list[] = 2;
echo count($o->list), "\n";
$swap = [3, 1, 2];
sort($swap);
[$first, , $last] = $swap;
echo $first, $last, "\n";
$matrix = [];
for ($i = 0; $i < 3; $i++) {
    for ($j = 0; $j < 3; $j++) {
        $matrix[$i][$j] = $i * $j;
    }
}
foreach ($matrix as $line) {
    echo implode(' ', $line), "\n";
}
$text = '';
foreach (['a' => 1, 'b' => 2] as $k => $v) {
    $text .= "$k=$v;";
}
echo rtrim($text, ';'), "\n";
