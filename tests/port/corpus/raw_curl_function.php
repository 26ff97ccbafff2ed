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

$servers = hb_call('getAppServers', array('group' => '1'));
foreach ($servers['servers'] as $id => $server) {
    echo "$id {$server['name']} {$server['accounts']}\n";
}
$products = hb_call('getProducts', array('id' => 1));
ksort($products['products']);
var_dump($products['products']);
$found = hb_call('getClientInvoices', array('id' => 3, 'filter' => array('status' => 'Paid', 'payment_module' => array('x', 'y'))));
var_dump($found['error']);
