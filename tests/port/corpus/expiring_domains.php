<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

date_default_timezone_set('Europe/Berlin');
$now = new DateTime('2026-11-01');
$soon = clone $now;
$soon->modify('+120 days');

$page = 0;
$found = array();
do {
    $r = HBWrapper::singleton()->getDomains(array('page' => $page));
    foreach ($r['domains'] as $d) {
        if ($d['status'] != 'Active') continue;
        $expires = new DateTime($d['expires']);
        if ($expires > $now && $expires <= $soon) {
            $diff = $now->diff($expires);
            $found[] = array('name' => $d['name'], 'days' => $diff->days, 'on' => $expires->format('d.m.Y'), 'auto' => (bool) $d['autorenew']);
        }
    }
} while (++$page < min(3, $r['sorter']['totalpages']));

usort($found, function ($x, $y) { return $x['days'] > $y['days'] ? 1 : ($x['days'] < $y['days'] ? -1 : strnatcmp($x['name'], $y['name'])); });
foreach ($found as $row) {
    echo sprintf("%-24s in %3d days (%s)%s\n", $row['name'], $row['days'], $row['on'], $row['auto'] ? '' : ' NOT RENEWED');
}
echo count($found), ' domain', count($found) == 1 ? '' : 's', ' until ', $soon->format(DATE_ATOM), "\n";
