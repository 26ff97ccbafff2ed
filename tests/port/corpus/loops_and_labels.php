<?php
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();
$found = null;
for ($page = 0; $page < 5; $page++) {
    $clients = $hb->getClients(['page' => $page])['clients'];
    foreach ($clients as $client) {
        if ($client['services'] == 0) continue;
        foreach (str_split($client['firstname']) as $letter) {
            if ($letter === 'w') {
                $found = $client;
                break 3;
            }
        }
    }
}
echo $found ? "Found {$found['firstname']} on page $page" : 'Nobody', "\n";
$n = 0;
while (true) {
    $n++;
    switch ($n % 4) {
        case 0:
            break 2;
        case 1:
            echo "one ";
            continue 2;
        default:
            echo "other ";
    }
    echo "after\n";
}
echo $n, "\n";
$queue = [1];
while (($x = array_shift($queue)) !== null) {
    echo $x, ' ';
    if ($x < 5) {
        $queue[] = $x + 1;
        if ($x % 2) $queue[] = $x + 2;
    }
}
echo "\n";
