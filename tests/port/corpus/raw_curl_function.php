<?php
function hb_call($call, $params = array())
{
    $url = 'https://billing.example.com/admin/api.php';
    $post = array_merge(array(
        'api_id' => 'API ID',
        'api_key' => 'API Key',
        'call' => $call,
    ), $params);
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, $url);
    curl_setopt($ch, CURLOPT_POST, 1);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
    curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
    curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($post));
    $data = curl_exec($ch);
    curl_close($ch);
    return json_decode($data, true);
}

$servers = hb_call('getAppServers');
foreach ($servers['servers'] as $id => $server) {
    echo "$id {$server['name']} {$server['load']}\n";
}
$echo = hb_call('addClient', array('firstname' => 'Zoë', 'filter' => array('a' => 1, 'b' => array('x', 'y'))));
ksort($echo['echo']);
var_dump($echo['echo']);
