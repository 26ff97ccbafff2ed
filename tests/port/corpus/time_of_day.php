<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
date_default_timezone_set('America/New_York');
$r = HBWrapper::singleton()->getTickets(array('page' => 0));
$hours = array_fill(0, 24, 0);
$days = array_fill_keys(array('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'), 0);
foreach ($r['tickets'] as $t) {
    $ts = strtotime($t['date'] . ' UTC');
    $hours[date('G', $ts)]++;
    $days[date('D', $ts)]++;
}
foreach (array_filter($hours) as $h => $n) printf("%02d:00 %s\n", $h, str_repeat('#', $n));
foreach ($days as $d => $n) echo $d, ' ', $n, $n == max($days) ? ' <-' : '', "\n";
$now = $r['server_time'];
echo date('Y-m-d H:i:s T P I', $now), ' ', date(DATE_RFC2822, $now), ' ', gmdate('H:i', $now), "\n";
echo date('L t z N jS', strtotime('2028-02-29')), ' ', date('D', strtotime('last day of february 2027')), ' ', date('Y-m-d', strtotime('monday this week', $now)), "\n";
foreach (array('2026-03-08 01:30', '2026-03-08 02:30', '2026-11-01 00:30', '2026-11-01 03:30') as $s) {
    $d = new DateTime($s);
    $e = clone $d;
    $e->modify('+1 hour');
    echo $d->format('c'), ' ', $e->format('c'), ' ', $e->getTimestamp() - $d->getTimestamp(), "\n";
}
$a = new DateTime('2026-01-31');
echo $a->modify('+1 month')->format('Y-m-d'), ' ', $a->diff(new DateTime('2026-12-25 15:00'))->format('%m months %d days %h h, total %a'), "\n";
