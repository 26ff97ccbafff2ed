<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$values = array();
for ($p = 0; $p < 3; ++$p) foreach (HBWrapper::singleton()->getInvoices(array('page' => $p))['invoices'] as $i) $values[] = (float) $i['total'];
function mean(array $v) { return array_sum($v) / count($v); }
function stddev(array $v) { $m = mean($v); return sqrt(array_sum(array_map(fn($x) => pow($x - $m, 2), $v)) / (count($v) - 1)); }
function percentile(array $v, $p) { sort($v); $at = $p / 100 * (count($v) - 1); $lo = (int) floor($at); $hi = (int) ceil($at); return $v[$lo] + ($v[$hi] - $v[$lo]) * ($at - $lo); }
printf("n=%d mean=%.4f sd=%.4f p50=%.3f p90=%.3f min=%s max=%s\n", count($values), mean($values), stddev($values), percentile($values, 50), percentile($values, 90), min($values), max($values));
$bins = array();
foreach ($values as $v) { $b = floor($v / 50) * 50; $bins["$b"] = isset($bins["$b"]) ? $bins["$b"] + 1 : 1; }
ksort($bins);
foreach ($bins as $b => $n) echo str_pad($b, 5, ' ', STR_PAD_LEFT), '+ ', str_repeat('*', $n), ' ', round($n / count($values) * 100), "%\n";
echo round(-3.5), round(2.5), round(1234.5678, -2), ' ', round(5.055, 2), ' ', floor(-2.1), ceil(-2.9), ' ', 7 % -3, -7 % 3, fmod(-7, 3), ' ', intdiv(-7, 2), ' ', 2 ** 10, ' ', 2 ** -1, ' ', -2 ** 2, ' ', 10 ** 15, ' ', sqrt(16), ' ', M_PI, ' ', pi() == M_PI, ' ', log(M_E), ' ', exp(0), ' ', abs(-5.5), ' ', max(1, 2.5, '3'), ' ', array_product(array(2, '3', 4.0)), ' ', 0.1 + 0.2, ' ', 1e3 + 1, ' ', 5 / 2, ' ', 6 / 3, ' ', '7' + '3.5', ' ', 1.0 * 3, ' ', 8 - '3', ' ', hypot(3, 4), ' ', base_convert_own(255, 16), "\n";
function base_convert_own($n, $b) { return $b == 16 ? dechex($n) : decbin($n); }
var_dump(round(7.0), floor(7), 7.0 / 2, 6 / 2, 1 + 1.0, '1' + 1, '1.0' + 1, 10 % 4, 2 ** 3, 2 ** 3.0, 2 ** 62, (int) '9', (int) 9.99, (int) -9.99, 0.1 + 0.7, 1.23e5, 1e100);
