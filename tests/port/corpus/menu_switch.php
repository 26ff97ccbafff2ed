<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

function act($action, $id)
{
    $hb = HBWrapper::singleton();
    switch (strtolower($action)) {
        case 'suspend':
        case 'stop':
            $r = $hb->accountSuspend(array('id' => $id, 'reason' => 'x'));
            break;
        case 'resume':
            $r = $hb->accountUnsuspend(array('id' => $id));
            break;
        case 'show':
            $r = $hb->getAccountDetails(array('id' => $id));
            echo $r['details']['domain'], ' ', $r['details']['status'], "\n";
            // fall through
        case 'noop':
            return true;
        default:
            echo "unknown action $action\n";
            return false;
    }
    return $r['success'];
}

foreach (array('show:11', 'STOP:11', 'show:11', 'resume:11', 'show:11', 'dance:1', 'noop:0', 'suspend:99999') as $cmd) {
    list($a, $id) = explode(':', $cmd, 2);
    echo $cmd, ' -> ';
    var_dump(act($a, $id));
}
