<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

$out = fopen('php://output', 'w');
$columns = ['id', 'firstname', 'lastname', 'email', 'companyname', 'credit'];
fputcsv($out, $columns);
$page = 0;
while (true) {
    $answer = HBWrapper::singleton()->getClients(['page' => $page++]);
    if (!$answer['clients']) {
        break;
    }
    foreach ($answer['clients'] as $client) {
        $row = [];
        foreach ($columns as $column) {
            $row[] = isset($client[$column]) ? $client[$column] : '';
        }
        fputcsv($out, $row);
    }
}
fclose($out);
