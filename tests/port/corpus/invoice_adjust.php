<?php
// Add a late fee to some invoices and show the new total.
include_once('class.hbwrapper.php');
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();
$fee = 0.015;
foreach ([3, 7, 11, 99999] as $id) {
    $details = $hb->getInvoiceDetails(['id' => $id]);
    if (!$details['success']) {
        fwrite(STDERR, "no invoice $id\n");
        continue;
    }
    $inv = $details['invoice'];
    $extra = round($inv['total'] * $fee, 2);
    if ($inv['status'] === 'Paid' || $extra < 0.01) {
        echo "#{$inv['id']} is {$inv['status']}, nothing to do\n";
        continue;
    }
    $r = $hb->addInvoiceItem(['id' => $inv['id'], 'line' => 'Late fee ' . ($fee * 100) . '%', 'price' => $extra, 'qty' => 1, 'tax' => 0]);
    echo '#', $inv['id'], ': ', $r['success'] ? 'fee ' . number_format($extra, 2) : 'failed: ' . implode(' / ', $r['error']), "\n";
}
