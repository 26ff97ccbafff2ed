<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();
$accounts = $hb->getAccounts([])['accounts'];
$byStatus = $byProduct = [];
foreach ($accounts as $a) {
    $byStatus[$a['status']][$a['name']][] = $a['id'];
    $byProduct[$a['name']] = ($byProduct[$a['name']] ?? 0) + $a['total'];
}
ksort($byStatus);
$products = array_keys($byProduct);
sort($products);
echo str_pad('', 12), implode('', array_map(fn($p) => str_pad($p, 14), $products)), "\n";
foreach ($byStatus as $status => $cells) {
    echo str_pad($status, 12);
    foreach ($products as $p) {
        echo str_pad((string) count($cells[$p] ?? []), 14);
    }
    echo "\n";
}
$active = array_column(array_filter($accounts, fn($a) => $a['status'] === 'Active'), 'client_id', 'id');
$others = array_column(array_filter($accounts, fn($a) => $a['status'] !== 'Active'), 'client_id', 'id');
echo implode(',', array_unique(array_intersect($active, $others))), '|', implode(',', array_slice(array_diff($others, $active), 0, 5)), "\n";
$max = array_keys($byProduct, max($byProduct));
echo $max[0], ' ', array_sum($byProduct), ' ', count($byStatus, COUNT_RECURSIVE), "\n";
[$first, , $third] = array_values($products) + [null, null, null];
var_dump($first, $third, array_search('Starter', $products), array_flip($products)['Business'] ?? null);
print_r(array_chunk(array_slice(array_keys($active), 0, 5), 2, true));
print_r(array_map(null, ['a', 'b'], [1, 2]));
print_r(array_replace(['x', 'y', 'z'], [1 => 'Y', 3 => 'W']));
print_r(array_pad(array_splice($products, 1, 2), 4, '-'));
