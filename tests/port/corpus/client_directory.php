<?php
// Directory of clients, grouped by first letter of the last name.
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();

$groups = [];
for ($page = 0; $page < 3; $page++) {
    $answer = $hb->getClients(['page' => $page]);
    foreach ($answer['clients'] as $client) {
        $letter = mb_strtoupper(mb_substr($client['lastname'], 0, 1));
        $groups[$letter][] = $client;
    }
}
ksort($groups);
foreach ($groups as $letter => $clients) {
    usort($clients, function ($a, $b) {
        return strcmp($a['lastname'] . $a['firstname'], $b['lastname'] . $b['firstname'])
            ?: $a['id'] - $b['id'];
    });
    echo "== $letter (" . count($clients) . ") ==", PHP_EOL;
    foreach ($clients as $i => ['id' => $id, 'firstname' => $first, 'lastname' => $last]) {
        echo sprintf('%2d. %s, %s <#%d>', $i + 1, $last, $first, $id), PHP_EOL;
    }
}
