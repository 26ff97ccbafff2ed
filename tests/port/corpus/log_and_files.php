<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$dir = sys_get_temp_dir() . '/hb-' . getmypid();
if (!is_dir($dir)) mkdir($dir, 0777, true);
$log = $dir . '/run.log';
function logline($msg, $level = 'INFO') { global $log; file_put_contents($log, "[$level] $msg" . PHP_EOL, FILE_APPEND | LOCK_EX); }
foreach (array(1, 2, 999) as $id) {
    $r = HBWrapper::singleton()->getAccountDetails(array('id' => $id));
    if ($r['success']) logline("account $id is {$r['details']['status']}"); else logline("account $id: " . join(', ', $r['error']), 'ERROR');
}
echo filesize($log), ' ', count(file($log)), "\n";
foreach (file($log, FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES) as $no => $line) {
    $ok = sscanf_like($line, $level, $rest);
    if ($ok) echo $no, ':', $level, ':', $rest, "\n";
}
function sscanf_like($line, &$level, &$rest) { if (!preg_match('/^\[(\w+)\] (.*)$/', $line, $m)) return false; $level = $m[1]; $rest = $m[2]; return true; }
$h = fopen($log, 'r+');
fseek($h, 0, SEEK_END);
fwrite($h, "tail\n");
rewind($h);
$n = 0;
while (!feof($h)) { $l = fgets($h); if ($l === false) break; $n += strlen(rtrim($l)); }
echo $n, ' ', ftell($h), "\n";
fclose($h);
rename($log, $dir . '/old.log');
file_put_contents($dir . '/data.json', json_encode(array('n' => $n)));
$list = array_map('basename', glob($dir . '/*'));
sort($list);
echo implode(',', $list), ' ', file_exists($log) ? 'yes' : 'no', ' ', json_decode(file_get_contents($dir . '/data.json'), true)['n'], ' ', pathinfo('/x/y.tar.gz', PATHINFO_EXTENSION), ' ', basename('/a/b.php', '.php'), ' ', dirname('/a/b/c.txt'), "\n";
foreach (scandir($dir) as $f) if ($f != '.' && $f != '..') unlink("$dir/$f");
rmdir($dir);
var_dump(is_dir($dir), @file_get_contents('/no/such/file'), is_file(__FILE__), basename(__DIR__) !== '');
