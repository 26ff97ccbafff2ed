<?php
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();
$tickets = $hb->getTickets()['tickets'];
foreach ($tickets as &$one) {
    $one['tags'] = $hb->getTicketDetails(['id' => $one['ticket_number']])['ticket']['tags'] ?? array();
}
unset($one);

$groups = [];
foreach ($tickets as $number => $ticket) {
    $groups[$ticket['status']][$number] = $ticket;
}
uksort($groups, function ($a, $b) {
    $order = ['Open' => 1, 'Answered' => 2];
    return ($order[$a] ?? 9) <=> ($order[$b] ?? 9);
});

foreach ($groups as $status => $list) {
    usort($list, function ($a, $b) {
        return $b['priority'] - $a['priority'] ?: strcmp($a['date'], $b['date']);
    });
    echo strtoupper($status), ' (', count($list), ")\n";
    foreach ($list as $t) {
        $tags = $t['tags'] ? ' [' . implode(', ', $t['tags']) . ']' : '';
        echo '  ', $t['ticket_number'], ' ', htmlspecialchars($t['tsubject']), $tags, ' ',
            date('j M H:i', strtotime($t['date'])), "\n";
    }
}
?>
--
Sent by <?= 'the billing desk' ?>

