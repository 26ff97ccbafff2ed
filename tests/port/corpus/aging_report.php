<?php
/**
 * Aging report of unpaid invoices, by 30 days.
 */
require_once dirname(__FILE__) . '/class.hbwrapper.php';

define('API_URL', 'https://billing.example.com/admin/api.php');
define('DAY', 86400);

HBWrapper::setAPI(API_URL, 'API ID', 'API Key');

$buckets = array('0-30' => 0, '31-60' => 0, '61-90' => 0, '90+' => 0);
$counts  = array();
$today   = strtotime('2026-11-01');

function bucket($days)
{
    if ($days <= 30) return '0-30';
    elseif ($days <= 60) return '31-60';
    else if ($days <= 90) return '61-90';
    return '90+';
}

$page = 0;
$pages = 1;
while ($page < $pages) {
    $res = HBWrapper::singleton()->getInvoices(array('page' => $page, 'filter[status]' => 'Unpaid'));
    if (empty($res['success'])) {
        echo 'Error: ', implode(', ', $res['error']), "\n";
        exit(1);
    }
    $pages = (int) $res['sorter']['totalpages'];
    foreach ($res['invoices'] as $inv) {
        $late = floor(($today - strtotime($inv['duedate'])) / DAY);
        if ($late <= 0)
            continue;
        $key = bucket($late);
        $buckets[$key] += $inv['total'];
        isset($counts[$key]) ? $counts[$key]++ : $counts[$key] = 1;
    }
    $page++;
}

foreach ($buckets as $name => $sum) {
    printf("%-8s %3d invoices  %10.2f EUR\n", $name, isset($counts[$name]) ? $counts[$name] : 0, $sum);
}
echo str_pad('', 40, '-'), "\n";
printf("%-8s %3d invoices  %10.2f EUR\n", 'Total', array_sum($counts), array_sum($buckets));
