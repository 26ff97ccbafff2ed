<?php
require_once 'class.hbwrapper.php';

HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();

/* Walk through all pages and
   add up the credit. */
$page = 0;
$total = 0;
$byStatus = array();
do {
    $result = $hb->getClients(array('page' => $page));
    if (!$result['success']) {
        die("Cannot list clients\n");
    }
    foreach ($result['clients'] as $row) {
        $client = $hb->getClientDetails(array('id' => $row['id']))['client'];
        $name = trim($client['firstname'] . ' ' . $client['lastname']);
        printf("%-4s %-22s %8.2f\n", $client['id'], $name, $client['credit']);
        $total += $client['credit'];
        if (!isset($byStatus[$client['status']])) {
            $byStatus[$client['status']] = 0;
        }
        $byStatus[$client['status']]++;
    }
    $page++;
} while ($page < $result['sorter']['totalpages']);

echo str_repeat('-', 36), "\n";
printf("%-27s %8.2f\n", 'Total', $total);
ksort($byStatus);
foreach ($byStatus as $status => $count) {
    echo "$status: $count\n";
}
