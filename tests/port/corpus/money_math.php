<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$list = HBWrapper::singleton()->getInvoices(array('page' => 3));
$cents = 0;
$max = null;
$min = null;
$names = array();
foreach ($list['invoices'] as $i) {
    $cents += (int) round($i['total'] * 100);
    if ($max === null || $i['total'] > $max['total']) $max = $i;
    if ($min === null || $i['total'] < $min['total']) $min = $i;
    @$names[$i['lastname']]++;
}
echo "total: ", $cents / 100, " (", intdiv($cents, 100), ".", str_pad($cents % 100, 2, '0', STR_PAD_LEFT), ")\n";
echo "max: #{$max['id']} {$max['total']}, min: #{$min['id']} {$min['total']}\n";
echo 'avg: ', round($cents / count($list['invoices']) / 100, 4), "\n";
arsort($names);
echo key($names), ' x', current($names), "\n";
$parts = array(1/3, 2.50, 1e3, 0.1 + 0.2, -1.5, 1e15, 1e14 + 0.5, 100 * 1.1);
foreach ($parts as $p) echo $p, ' ', floor($p), ' ', ceil($p), ' ', round($p, 1), ' ', $p == (int) $p ? 'whole' : 'part', "\n";
var_dump(0.1 + 0.7, (0.1 + 0.7) * 10, (int) ((0.1 + 0.7) * 10), 19.99 * 100, (int) (19.99 * 100), round(19.99 * 100));
