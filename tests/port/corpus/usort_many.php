<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$invoices = HBWrapper::singleton()->getInvoices(array('page' => 2))['invoices'];

function by_client($a, $b) { return $a['client_id'] - $b['client_id']; }
class Cmp { public static function total($a, $b) { return $a['total'] < $b['total']; } public function status($a, $b) { return strcmp($a['status'], $b['status']); } }
function ids(array $xs) { return implode(',', array_map(function ($x) { return $x['id']; }, array_slice($xs, 0, 8))) . "\n"; }

usort($invoices, 'by_client'); echo ids($invoices);
usort($invoices, array(new Cmp, 'status')); echo ids($invoices);
usort($invoices, fn($a, $b) => [$a['status'], $b['total']] <=> [$b['status'], $a['total']]); echo ids($invoices);
usort($invoices, function ($a, $b) {
    $fields = array('lastname' => 1, 'total' => -1, 'id' => 1);
    foreach ($fields as $f => $dir) {
        if ($a[$f] != $b[$f]) {
            return ($a[$f] < $b[$f] ? -1 : 1) * $dir;
        }
    }
    return 0;
});
echo ids($invoices);
$totals = array_column($invoices, 'total', 'id');
asort($totals); echo implode(',', array_slice(array_keys($totals), 0, 6)), "\n";
arsort($totals, SORT_NUMERIC); echo implode(',', array_slice(array_keys($totals), 0, 6)), "\n";
ksort($totals); echo key($totals), ' ', reset($totals), "\n";
$names = array_unique(array_column($invoices, 'lastname'));
sort($names); echo implode(' ', $names), "\n";
rsort($names, SORT_STRING); echo implode(' ', array_slice($names, 0, 3)), "\n";
natcasesort($names); echo implode(' ', array_slice($names, 0, 3)), "\n";
$mixed = array('10', 9, '1e1', 'x', 2.5); sort($mixed); echo json_encode($mixed), "\n";
$files = array('img12.png', 'img10.png', 'IMG2.png', 'img1.png'); sort($files, SORT_NATURAL | SORT_FLAG_CASE); echo implode(' ', $files), "\n";
uksort($totals, function ($a, $b) { return $b - $a; }); echo implode(',', array_slice(array_keys($totals), 0, 4)), "\n";
uasort($totals, function ($a, $b) { return $a == $b ? 0 : ($a < $b ? 1 : -1); }); echo implode(',', array_slice($totals, 0, 3)), "\n";
$groups = array(); foreach ($invoices as $i) $groups[$i['status']][] = (float) $i['total'];
ksort($groups); foreach ($groups as $s => $g) { sort($g); $mid = (int) floor((count($g) - 1) / 2); echo $s, ' median ', count($g) % 2 ? $g[$mid] : ($g[$mid] + $g[$mid + 1]) / 2, ' min ', min($g), ' max ', max($g), "\n"; }
