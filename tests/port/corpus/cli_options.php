<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

$args = $argv;
array_shift($args);
if ($argc < 2) {
    fwrite(STDERR, "usage: {$argv[0]} status [limit]\n");
    exit(2);
}
$status = array_shift($args);
$limit = isset($args[1]) ? intval($args[1]) : 5;
echo "status=$status rest=", implode('|', $args), " limit=$limit\n";
$flags = array();
foreach ($args as $arg) {
    if (preg_match('/^--([a-z]+)(?:=(.*))?$/', $arg, $m)) {
        $flags[$m[1]] = isset($m[2]) ? $m[2] : true;
    } elseif (strpos($arg, ' ') !== false) {
        $flags['words'] = str_word_count($arg);
    }
}
var_dump($flags);
$r = HBWrapper::singleton()->getAccounts(array());
$n = 0;
foreach ($r['accounts'] as $a) {
    if ($n++ >= $limit) break;
    echo "$a[id] $a[domain] {$a['status']}\n";
}
exit(4);
