<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
mb_internal_encoding('UTF-8');
$r = HBWrapper::singleton()->getClients(array('page' => 0));
foreach ($r['clients'] as $c) {
    $name = $c['firstname'] . ' ' . $c['lastname'];
    if (strlen($name) == mb_strlen($name)) continue;
    echo mb_strtoupper($name), '|', strtoupper($name), '|', ucfirst(mb_strtolower($name)), '|', mb_substr($name, 0, 3), '|', mb_strpos($name, ' '), strpos($name, ' '), '|', mb_convert_case(mb_strtolower($name), MB_CASE_TITLE), '|', mb_str_pad_left($name, 18), '|', strlen(utf8_decode($name)), '|', rawurlencode($name), '|', json_encode($name), '|', htmlentities($name), '|', bin2hex(mb_substr($name, 0, 1)), '|', mb_substr_count_all($name), '|', implode('.', mb_str_split(mb_substr($name, 0, 4))), '|', substr($name, 0, 6) === mb_substr($name, 0, 6) ? 'ascii' : 'multi', "\n";
}
function mb_str_pad_left($s, $n) { return str_repeat(' ', max(0, $n - mb_strlen($s))) . $s; }
function mb_substr_count_all($s) { return mb_strlen(preg_replace('/[^a-z]/i', '', $s)) . '/' . preg_match_all('/./u', $s); }
