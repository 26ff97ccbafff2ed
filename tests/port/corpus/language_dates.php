<?php
date_default_timezone_set('Europe/Warsaw');
$t = strtotime('2024-02-28 13:45:10');
echo date('Y-m-d H:i:s', $t), ' ', date('D, d M Y', $t), ' ', date('N jS z t L W o y n G g A', $t), "\n";
echo date('c', $t), ' ', date('r', $t), ' ', date('U', $t), ' ', date('T P e I', $t), "\n";
foreach (['+1 day', '+2 weeks', '-1 month', 'next monday', 'last friday', 'first day of next month', 'last day of this month', '+1 week 2 days', 'tomorrow', 'midnight', 'monday next week', 'saturday this week', '+90 minutes', 'yesterday noon', 'first monday of january 2025'] as $phrase) {
    echo $phrase, ': ', date('Y-m-d H:i:s', strtotime($phrase, $t)), "\n";
}
foreach (['2024-01-15', '15.01.2024', '01/15/2024', '15 January 2024', 'Jan 15, 2024 10:30', '2024-01-15T10:30:00Z', '2024-01-15 10:30:00 +0200', '@86400', '20240115', 'nonsense text', ''] as $text) {
    $r = strtotime($text);
    echo $text, ': ', $r === false ? 'false' : $r, "\n";
}
echo mktime(12, 0, 0, 14, 1, 2023), ' ', gmdate('Y-m-d', 0), "\n";
var_dump(checkdate(2, 29, 2023), checkdate(2, 29, 2024));
$a = new DateTime('2024-01-31 10:00:00');
$b = new DateTime('2024-03-01 12:30:00');
$diff = $a->diff($b);
echo $diff->days, ' ', $diff->format('%m months %d days %h hours %R%a'), "\n";
$c = clone $a;
$c->modify('+1 month');
echo $a->format('Y-m-d'), ' ', $c->format('Y-m-d'), "\n";
$i = new DateTimeImmutable('2024-05-01');
echo $i->add(new DateInterval('P1M2D'))->format('d.m.Y'), ' ', $i->format('d.m.Y'), ' ', $i->getTimestamp(), "\n";
echo $a < $b ? 'before' : 'after', "\n";
$days = floor((strtotime('2024-03-10') - strtotime('2024-03-01')) / 86400);
echo $days, "\n";
