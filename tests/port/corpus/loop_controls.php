<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();
$first = null;
for ($p = 0; ; $p++) {
    $r = $hb->getInvoices(array('page' => $p));
    foreach ($r['invoices'] as $i => $inv) {
        switch ($inv['status']) {
            case 'Paid':
                continue 2;
            case 'Unpaid':
                if ($inv['total'] > 100) {
                    $first = $inv;
                    break 3;
                }
                break;
            default:
                echo "? {$inv['status']}\n";
        }
        if ($i > 20) break;
    }
    if ($p > 5) break;
}
echo $first['id'], ' ', $first['total'], ' page ', $p, "\n";
$left = 10;
while ($left --> 0) {
    if ($left % 3) continue;
    echo $left, ' ';
}
echo $left, "\n";
$n = 0;
do {
    $n += 2;
    if ($n == 4) continue;
    if ($n > 8) break;
    echo $n;
} while ($n < 100);
echo "\n";
for ($a = 0, $b = 10; $a < $b; ++$a, $b--) if (($a + $b) % 2) continue; else echo $a * $b, ',';
echo "\n";
$list = array(1, 2, 3);
foreach ($list as $k => $v) {
    if ($k == 0) { $list[] = 4; $list[1] = 20; }
    echo $v, ' ';
}
echo count($list), $list[1], "\n";
foreach (array('x' => array('y' => 1)) as $k => list('y' => $y)) echo "$k$y\n";
$matrix = array(array(1, 2), array(3, 4));
foreach ($matrix as list($a, $b)) echo $a * $b, ' ';
foreach ($matrix as &$row) foreach ($row as &$cell) $cell *= 10;
unset($row, $cell);
echo json_encode($matrix), "\n";
foreach (array(1, 2) as $x) { foreach (array(1, 2) as $y) { if ($y == 2) continue 2; echo "$x$y "; } }
