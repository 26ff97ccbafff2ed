<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$cur = HBWrapper::singleton()->getCurrencies(array());
print_r($cur['main']);
var_dump($cur['currencies'][0]['rate'], $cur['main']['id'], $cur['main']['rate']);
var_export($cur['main']);
echo "\n", print_r($cur['success'], true), '|', var_export($cur['success'], true), '|', print_r(null, true), '|', print_r(1.0, true), '|', var_export(1.0, true), '|', var_export('a\'b\\c', true), "\n";
$rate = $cur['currencies'][0]['rate'];
foreach (array(0, 1, 10.5, 99.995, 1234567.891, -0.004) as $eur) {
    printf("[%8.2f] [%-10s] [%'010.3f] [%+d] [%5.1e] [%x] [%05d] [%s]\n", $eur, number_format($eur * $rate, 2), $eur, $eur, $eur, $eur, $eur, $eur);
}
var_dump(1e3, 1.5e-10, 123456789012345678, 1e21, 0.1 + 0.2, 1/3, -0.0, 100.0, 2.50, (float) '1e500');
echo 1e3, ' ', 1.5e-10, ' ', 1e21, ' ', 0.1 + 0.2, ' ', 1/3, ' ', -0.0, ' ', 100.0, ' ', 2.50, ' ', 1e15, ' ', 1e14, ' ', 123456789.12345678, "\n";
echo json_encode(array(1e3, 0.1 + 0.2, 1/3, 100.0, -0.0, 1e21)), ' ', serialize_like(array('a' => 1.5, 'b' => null)), "\n";
function serialize_like(array $x) { $o = ''; foreach ($x as $k => $v) $o .= gettype($k) . ":$k=" . gettype($v) . ':' . var_export($v, true) . ';'; return $o; }
var_dump(array('nested' => array(1, 'two' => array(true, null))));
echo implode(' ', str_split(strrev(number_format(1234567)), 4)), ' ', ucwords('hello world-wide web', " -"), ' ', sprintf('%06.2f', 3.14159), ' ', sprintf("%'*12s|%-12s|", 'right', 'left'), ' ', sprintf('%c%c', 72, 105), ' ', sprintf('%b %o %X', 10, 64, 255), ' ', sprintf('%5.5s|', 'truncated'), ' ', sprintf('%2$s %1$s', 'b', 'a'), "\n";
