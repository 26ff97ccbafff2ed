<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

function pages($call, $key, array $params = [])
{
    $page = 0;
    do {
        $params['page'] = $page;
        $answer = HBWrapper::singleton()->$call($params);
        foreach ($answer[$key] as $row) {
            yield $row;
        }
        $page++;
    } while ($page < ($answer['sorter']['totalpages'] ?? 1));
}

$n = 0;
$sum = 0;
foreach (pages('getTransactions', 'transactions') as $t) {
    if (++$n > 60) break;
    $sum += $t['in'] - $t['out'];
}
echo "$n transactions, sum ", round($sum, 2), "\n";

function firstNames($limit) {
    foreach (pages('getClients', 'clients') as $c) {
        if ($limit-- <= 0) return;
        yield $c['firstname'];
    }
}
echo implode(', ', array_unique(iterator_to_array(firstNames(30), false))), "\n";
