<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

function render($template, array $vars)
{
    foreach ($vars as $k => $v) {
        $template = str_replace('{$' . $k . '}', $v, $template);
    }
    return preg_replace('/\{\$\w+\}/', '?', $template);
}

$template = 'Dear {$firstname} {$lastname}, your invoice {$number} of {$total} {$currency} is due {$due}. {$missing}';
$invoices = HBWrapper::singleton()->getInvoices(array('page' => 1));
$sent = 0;
foreach ($invoices['invoices'] as $i) {
    if ($i['status'] !== 'Unpaid') continue;
    echo wordwrap(render($template, array(
        'firstname' => $i['firstname'],
        'lastname' => $i['lastname'],
        'number' => sprintf('%06d', $i['id']),
        'total' => $i['total'],
        'currency' => 'EUR',
        'due' => date('j F Y', strtotime($i['duedate'])),
    )), 60), "\n\n";
    if (++$sent >= 4) break;
}
echo 'Sent: ' . $sent . PHP_EOL;
