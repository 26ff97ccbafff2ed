<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

function months_between($from, $to)
{
    $out = [];
    $d = new DateTimeImmutable($from);
    $end = new DateTimeImmutable($to);
    while ($d <= $end) {
        $out[$d->format('Y-m')] = ['from' => $d->format('Y-m-01'), 'to' => $d->format('Y-m-t'), 'n' => 0];
        $d = $d->add(new DateInterval('P1M'));
    }
    return $out;
}

$months = months_between('2026-07-01', '2026-10-31');
for ($page = 0; $page < 5; $page++) {
    $list = HBWrapper::singleton()->getInvoices(['page' => $page]);
    foreach ($list['invoices'] as $i) {
        $key = date('Y-m', strtotime($i['date']));
        if (isset($months[$key])) {
            $months[$key]['n']++;
        }
    }
}
foreach ($months as $m => $info) {
    extract_line($m, $info);
}
function extract_line($m, array $info)
{
    vprintf("%s %s..%s %3d\n", array_merge([$m], array_values($info)));
}
$p = new DatePeriod(new DateTime('2026-10-26'), new DateInterval('P1W'), new DateTime('2026-11-20'));
foreach ($p as $w) {
    echo $w->format('o-\WW'), ' ';
}
echo "\n", date('D, d M Y H:i', strtotime('first day of next month noon', mktime(8, 0, 0, 11, 1, 2026))), "\n";
