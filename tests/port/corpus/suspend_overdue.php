<?php
// Suspend accounts, tell about those which could not be suspended.
include('class.hbwrapper.php');
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

$accounts = array(11, 12, 13, 14);
$failed = array();
$done = 0;

foreach ($accounts as $id) {
    $answer = HBWrapper::singleton()->accountSuspend(array('id' => $id, 'reason' => 'Overdue: 30 days'));
    if ($answer['success'] == true) {
        $done++;
        continue;
    }
    $failed[$id] = $answer['error'];
}

echo $done . ' of ' . count($accounts) . " suspended\n";
if (count($failed) > 0) {
    foreach ($failed as $id => $errors) {
        echo 'Account #' . $id . ': ' . implode('; ', $errors) . "\n";
    }
    exit(0);
}
echo "All fine\n";
