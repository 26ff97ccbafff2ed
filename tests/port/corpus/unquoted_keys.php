<?php
# In the manner of PHP 5.
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$params = array('id' => 7);
$return = HBWrapper::singleton()->getClientDetails($params);
$c = $return['client'];
echo "Name: $c[firstname] $c[lastname]\n";
if ($return["success"] and $c["status"] <> 'Closed') {
    print "active\n";
} else {
    print("closed or gone\n");
}
$keys = array_keys($c);
for ($i = 0; $i < sizeof($keys); $i++) {
    $key = $keys[$i];
    echo $i + 1, ") ", $key, ' = ', var_export($c[$key], true), "\n";
}
