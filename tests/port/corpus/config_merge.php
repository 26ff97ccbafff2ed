<?php
require 'class.hbwrapper.php';
$defaults = array(
    'api' => array('url' => 'https://billing.example.com/admin/api.php', 'id' => 'API ID', 'key' => 'API Key'),
    'report' => array('columns' => array('id', 'name'), 'limit' => 3, 'format' => array('sep' => ' | ')),
);
$local = array('report' => array('limit' => 5, 'columns' => array('id', 'email', 'datecreated'), 'format' => array('eol' => "\r\n")));

function merge_config(array $a, array $b)
{
    foreach ($b as $k => $v) {
        if (is_array($v) && isset($a[$k]) && is_array($a[$k]) && !isset($v[0])) {
            $a[$k] = merge_config($a[$k], $v);
        } else {
            $a[$k] = $v;
        }
    }
    return $a;
}

$cfg = merge_config($defaults, $local);
HBWrapper::setAPI($cfg['api']['url'], $cfg['api']['id'], $cfg['api']['key']);
unset($cfg['api']);
print_r($cfg);
print_r($defaults['report']);
$rows = HBWrapper::singleton()->getClients();
foreach (array_slice($rows['clients'], 0, $cfg['report']['limit']) as $row) {
    $cells = array();
    foreach ($cfg['report']['columns'] as $c) {
        $cells[] = isset($row[$c]) ? $row[$c] : '-';
    }
    echo implode($cfg['report']['format']['sep'], $cells), $cfg['report']['format']['eol'];
}
