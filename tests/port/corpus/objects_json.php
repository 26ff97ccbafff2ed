<?php
$url = 'https://billing.example.com/admin/api.php';
$post = array('api_id' => 'API ID', 'api_key' => 'API Key', 'call' => 'getOrders', 'page' => 1);
$ch = curl_init($url);
curl_setopt_array($ch, array(
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => http_build_query($post),
    CURLOPT_RETURNTRANSFER => true,
));
$response = curl_exec($ch);
curl_close($ch);
$data = json_decode($response);
if (!$data->success) {
    die("failed\n");
}
$sums = array();
$flags = new stdClass;
foreach ($data->orders as $order) {
    $status = $order->status;
    if (!isset($sums[$status])) {
        $sums[$status] = 0;
    }
    $sums[$status] += $order->total;
    $flags->$status = true;
    echo "{$order->number} {$order->client_name} {$order->total}\n";
}
foreach ($sums as $status => $sum) {
    echo $status, ' ', number_format($sum, 2), isset($flags->$status) ? '*' : '', "\n";
}
echo $data->sorter->totalpages, ' pages', PHP_EOL;
echo isset($data->nothing) ? 'something' : 'nothing', ' ', count($data->orders), ' ', empty($data->error) ? 'fine' : 'bad', "\n";
