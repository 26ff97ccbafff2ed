<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

// Same name, different accounts?
$seen = $dupes = array();
$res = HBWrapper::singleton()->getClients(array());
foreach ($res['clients'] as $c) {
    $k = strtolower($c['firstname'] . '|' . $c['lastname']);
    if (array_key_exists($k, $seen)) {
        $dupes[$k][] = $c['id'];
        if (!in_array($seen[$k], $dupes[$k])) {
            array_unshift($dupes[$k], $seen[$k]);
        }
    } else {
        $seen[$k] = $c['id'];
    }
}
if (!$dupes) {
    die('No duplicates');
}
uasort($dupes, function ($a, $b) { return count($b) - count($a); });
foreach ($dupes as $name => $ids) {
    list($first, $last) = explode('|', $name);
    echo ucwords("$first $last"), ': #', implode(' #', $ids), "\n";
}
