<?php
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$invoices = [];
for ($p = 0; $p < 3; $p++) {
    $answer = HBWrapper::singleton()->getInvoices(['page' => $p]);
    foreach ($answer['invoices'] as $i) {
        $invoices[$i['id']] = $i;
    }
}
$summary = [];
foreach ($invoices as $id => $invoice) {
    $month = date('Y-m', strtotime($invoice['duedate']));
    $week = (int) ceil(date('j', strtotime($invoice['duedate'])) / 7);
    $summary[$month][$week]['count'] = ($summary[$month][$week]['count'] ?? 0) + 1;
    $summary[$month][$week]['total'] = ($summary[$month][$week]['total'] ?? 0) + $invoice['total'];
    $summary[$month][$week]['ids'][] = $id;
    $details = HBWrapper::singleton()->getInvoiceDetails(['id' => $id])['invoice'];
    foreach ($details['items'] as $item) {
        @$summary[$month][$week]['items'][$item['type']] += $item['linetotal'];
    }
}
print_r($summary);
echo json_encode($summary, JSON_PRETTY_PRINT), "\n";
$max = max(array_map(function ($weeks) { return count($weeks); }, $summary));
echo "At most $max weeks\n";
