<?php
// A helper around cURL that reports errors.
$api = array('url' => 'https://billing.example.com/admin/api.php', 'id' => 'API ID', 'key' => 'API Key');

function ask1($api, $call, $params)
{
    $params['api_id'] = $api['id'];
    $params['api_key'] = $api['key'];
    $params['call'] = $call;
    $ch = curl_init($api['url']);
    curl_setopt($ch, CURLOPT_POST, true);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);
    curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, 0);
    curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($params));
    $out = curl_exec($ch);
    if ($out === false) {
        echo 'cURL error: ' . curl_error($ch);
        curl_close($ch);
        return false;
    }
    curl_close($ch);
    return json_decode($out, true);
}

$r = ask1($api, 'getClientDetails', array('id' => 3));
echo $r['client']['email'], "\n";

