<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();
$byMonth = array();
for ($p = 0; $p < 4; $p++) {
    $list = $hb->getInvoices(array('page' => $p));
    foreach ($list['invoices'] as $inv) {
        $month = substr($inv['date'], 0, 7);
        if (!isset($byMonth[$month])) $byMonth[$month] = array('net' => 0, 'tax' => 0, 'gross' => 0, 'n' => 0);
        $byMonth[$month]['net'] += $inv['subtotal'];
        $byMonth[$month]['tax'] += $inv['tax'];
        $byMonth[$month]['gross'] += $inv['total'];
        $byMonth[$month]['n']++;
    }
}
krsort($byMonth);
echo "month    n      net      tax    gross\n";
foreach ($byMonth as $month => $s) {
    list($y, $m) = explode('-', $month);
    $label = date('M y', mktime(0, 0, 0, $m, 1, $y));
    echo "$label ", str_pad($s['n'], 3, ' ', STR_PAD_LEFT);
    foreach (array('net', 'tax', 'gross') as $k) {
        echo ' ', str_pad(number_format($s[$k], 2, '.', ''), 9, ' ', STR_PAD_LEFT);
    }
    $pct = $s['net'] ? round($s['tax'] / $s['net'] * 100, 1) : 0;
    echo " $pct%\n";
}
