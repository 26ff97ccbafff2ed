<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$api = HBWrapper::singleton();

define('REMIND_AFTER', 10);
$now = strtotime('2024-01-20');
$reminded = [];

for ($page = 0; ; $page++) {
    $list = $api->getInvoices(['page' => $page, 'filter[status]' => 'Unpaid']);
    if (empty($list['invoices'])) {
        break;
    }
    foreach ($list['invoices'] as $invoice) {
        $days = (int) (($now - strtotime($invoice['duedate'])) / 86400);
        if ($days < REMIND_AFTER) {
            continue;
        }
        $sent = $api->sendInvoice(['id' => $invoice['id']]);
        $reminded[$invoice['client_id']][] = [
            'id' => $invoice['id'],
            'days' => $days,
            'total' => $invoice['total'],
            'sent' => $sent['success'],
        ];
    }
}

ksort($reminded);
foreach ($reminded as $client => $invoices) {
    $sum = array_sum(array_column($invoices, 'total'));
    echo "Client $client: ", count($invoices), ' invoices, ', number_format($sum, 2, ',', '.'), " EUR\n";
    foreach ($invoices as ['id' => $id, 'days' => $days]) {
        echo "  #{$id} is {$days} days late\n";
    }
}
