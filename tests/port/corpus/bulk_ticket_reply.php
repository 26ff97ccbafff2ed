<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();
$log = array();
$tickets = $hb->getTickets(array());
foreach ($tickets['tickets'] as $t):
    if ($t['status'] != 'Open'):
        $log[$t['status']] = isset($log[$t['status']]) ? $log[$t['status']] + 1 : 1;
        continue;
    endif;
    $body = <<<TXT
Hello {$t['firstname']},

your ticket #{$t['ticket_number']} ("$t[tsubject]") is in our queue.
    We answer within ${t}['x'] hours.
TXT;
    $body = str_replace('Array[\'x\']', '4', $body);
    $r = $hb->addTicketReply(array('id' => $t['ticket_number'], 'body' => $body));
    echo $t['ticket_number'], ': ', ($r['success'] ? implode(',', (array) $r['info']) : 'FAILED'), "\n";
endforeach;
ksort($log);
var_dump($log);
