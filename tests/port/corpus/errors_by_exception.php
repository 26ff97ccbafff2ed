<?php
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();

function call_safely($hb, $call, $params = [])
{
    try {
        $result = $hb->$call($params);
        return $result['success'] ? 'ok' : implode(', ', (array) $result['error']);
    } catch (Exception $e) {
        return 'failed: ' . substr($e->getMessage(), 0, 46);
    }
}

foreach (['getOrders', 'brokenCall', 'getClientDetails'] as $name) {
    echo $name, ' => ', call_safely($hb, $name), "\n";
}
echo call_safely($hb, 'getClientDetails', ['id' => 2]), "\n";
HBWrapper::$apiURL = str_replace('/admin/api.php', '/nowhere.php', HBWrapper::$apiURL);
echo call_safely($hb, 'getClients'), "\n";
try {
    $hb->getClients();
    echo "not reached\n";
} catch (Exception $e) {
    echo substr($e->getMessage(), 0, 26), "\n";
} finally {
    echo "done\n";
}
