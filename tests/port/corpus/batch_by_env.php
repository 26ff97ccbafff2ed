<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI(getenv('HOSTBILL_API_URL') ?: 'https://billing.example.com/admin/api.php', getenv('HOSTBILL_API_ID'), getenv('HOSTBILL_API_KEY'));
$dry = in_array('--dry', $argv) || getenv('DRY');
$only = getenv('ONLY') === false ? null : explode(',', getenv('ONLY'));
$done = $skipped = 0;
$errors = [];
foreach (['11' => 'late', '12' => 'abuse', '99999' => 'gone', '13' => null] as $id => $reason) {
    if ($only !== null && !in_array($id, $only)) { $skipped++; continue; }
    if (!$reason) { $skipped += 1; continue; }
    if ($dry) { echo "would suspend $id\n"; continue; }
    $params = ['id' => $id];
    $params += ['reason' => ucfirst($reason) . ' (' . gettype($id) . ')'];
    $r = HBWrapper::singleton()->accountSuspend($params);
    if (!isset($r['error'])) { $done++; } else { $errors[$id] = $r['error']; }
}
echo "done $done, skipped $skipped, failed ", count($errors), PHP_EOL;
foreach ($errors as $id => list($first)) echo " $id: $first\n";
if ($errors) exit(count($errors));
