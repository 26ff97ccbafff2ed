<?php
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$rows = HBWrapper::singleton()->getInvoices(['perpage' => 20])['invoices'];
usort($rows, fn($a, $b) => [$a['status'], -$a['total']] <=> [$b['status'], -$b['total']]);
foreach ($rows as $r) {
    echo $r['status'], ' ', $r['total'], "\n";
}
$totals = array_column($rows, 'total', 'id');
arsort($totals);
$top = array_slice($totals, 0, 3, true);
foreach ($top as $id => $total) echo "$id => $total\n";
echo array_key_first($top), ' ', array_key_last($totals), "\n";
$paid = array_values(array_filter($rows, fn($r) => $r['status'] === 'Paid'));
echo count($paid), ' paid, ', sprintf('%01.2f', array_sum(array_column($paid, 'total'))), "\n";
[$small, $large] = array_reduce($rows, function ($carry, $row) {
    $carry[$row['total'] > 100 ? 1 : 0][] = $row['id'];
    return $carry;
}, [[], []]);
echo implode(',', $small), ' | ', implode(',', $large), "\n";
$unique = array_unique(array_map(fn($r) => $r['client_id'], $rows));
sort($unique);
echo implode(' ', $unique), "\n";
echo $rows[0]['total'] == '219.89' ? 'same' : 'other', ' ', $rows[0]['total'] > 100 ? 'big' : 'small', "\n";
