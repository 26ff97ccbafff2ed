<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$stats = [];
foreach (range(1, 6) as $id) {
    $s = HBWrapper::singleton()->getClientStats(compact('id'))['stats'];
    $stats["client-$id"] = ['id' => $id, 'paid' => $s['invoice_paid'], 'tickets' => (int) $s['ticket'], 'accounts' => $s['accounts'], 'affiliate' => $s['affiliate'], 'ratio' => $s['paid'] ? round($s['unpaid'] / $s['paid'], 3) : null];
}
echo json_encode($stats, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\n";
echo json_encode(['a/b' => 'ü', 'list' => array_values($stats)[0], 'e' => [], 'o' => new stdClass(), 'f' => 1.0, 'n' => 0.1 + 0.2], JSON_UNESCAPED_UNICODE), "\n";
$back = json_decode(json_encode($stats), true);
var_dump($back == $stats, $back === $stats, json_last_error() === JSON_ERROR_NONE);
