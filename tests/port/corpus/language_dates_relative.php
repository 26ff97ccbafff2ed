<?php
// Relative dates.

foreach (['2024-01-31 12:00','2024-02-04 12:00'] as $d) foreach(["next week","last week","this week","+1 week","next week 10:00","sunday next week","monday this week", "this week monday","next week friday","2024-05-01","last day of february","june","tomorrow","first day of next month","10:00","monday","2024-05-01 08:00","+1 day","last day of this month","noon"] as $s) { $x = new DateTime($d); $x->modify($s); echo $d, ' ', $s, ' ', $x->format('c'), ' ', date('c', strtotime($s, strtotime($d))), "\n"; }

$d = new DateTime('2024-02-29 13:05:09');
foreach (['Y-m-d', 'D, d M y', 'l jS \of F Y h:i:s A', 'N w z t L', 'W o', 'G:i', 'U', 'c', 'r', 'u v', 'e T P O p Z I', 'B'] as $f) echo $d->format($f), "\n";
echo $d->setTime(0, 0)->setDate(2025, 1, 31)->add(new DateInterval('P1M'))->format('c'), "\n";
$x = (new DateTimeImmutable('2024-01-01'))->sub(new DateInterval('PT36H'));
echo $x->format('Y-m-d H:i'), "\n";
echo $x->diff(new DateTimeImmutable('2025-03-04'))->format('%y %m %d %h %a %R'), "\n";
var_dump((new DateTime('2024-01-01')) == (new DateTime('2024-01-01')), max(new DateTime('2024-01-01'), new DateTime('2024-05-01'))->format('m'));
foreach (new DatePeriod(new DateTime('2024-01-30'), new DateInterval('P1D'), 3) as $k => $p) echo $k, $p->format('md'), ' ';
echo DateTime::createFromFormat('d/m/Y H:i', '15/08/2024 14:30')->format('Y-m-d\TH:i:s'), DateTime::createFromFormat('!d/m/Y', '15/08/2024')->getTimestamp(), "\n";
var_dump(DateTimeImmutable::createFromFormat('Y-m-d', '2024-02-30')->format('Y-m-d'), DateTime::createFromFormat('Y-m-d', '24-1'), date_create('bad'));

foreach (['0000-00-00', '0000-00-00 00:00:00', '2024-02-29', '0001-01-02'] as $d) echo date('Y-m-d H:i:s y L D N U c', strtotime($d)), "\n";
