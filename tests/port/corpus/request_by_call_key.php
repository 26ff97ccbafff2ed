<?php
$api = new APIWrapper();
$calls = array(
    array('call' => 'getAppGroups'),
    array('call' => 'module', 'module' => 'my_module', 'fn' => 'listThings', 'x' => 1.5),
    array('call' => 'getOrders', 'active' => true, 'closed' => false, 'none' => null),
);
foreach ($calls as $params) {
    $answer = $api->request($params);
    echo $params['call'], ': ';
    if ($answer === null) {
        var_dump($answer);
        continue;
    }
    var_dump($answer['success']);
    unset($answer['success'], $answer['server_time']);
    print_r($answer);
}
