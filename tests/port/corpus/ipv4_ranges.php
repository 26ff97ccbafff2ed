<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

function ip_to_int($ip)
{
    $n = 0;
    foreach (explode('.', $ip) as $octet) {
        $n = $n * 256 + (int) $octet;
    }
    return $n;
}

function int_to_ip($n)
{
    return implode('.', array(($n >> 24) & 255, ($n >> 16) & 255, ($n >> 8) & 255, $n & 255));
}

function cidr($cidr)
{
    list($net, $bits) = explode('/', $cidr);
    $mask = -1 << (32 - $bits);
    $mask &= 0xFFFFFFFF;
    $start = ip_to_int($net) & $mask;
    return array(int_to_ip($start), int_to_ip($start | (~$mask & 0xFFFFFFFF)), (1 << 32 - $bits) - 2);
}

foreach (array('10.0.0.0/24', '192.168.4.77/29', '172.16.0.1/12') as $c) {
    list($a, $b, $hosts) = cidr($c);
    echo str_pad($c, 18), $a, ' - ', $b, ' ', number_format($hosts), "\n";
}
echo dechex(ip_to_int('192.168.1.1')), ' ', bin2hex(chr(192)), ' ', hexdec('c0a80101'), ' ', bindec('1010'), ' ', octdec('755'), ' ', base_name(255), "\n";
function base_name($n) { $digits = '0123456789abcdefghijklmnopqrstuvwxyz'; $out = ''; do { $out = $digits[$n % 36] . $out; $n = (int) ($n / 36); } while ($n > 0); return $out; }
$r = HBWrapper::singleton()->ipamListSubnets(array('id' => 1));
echo isset($r['success']) ? ($r['success'] ? 'ok' : 'refused') : 'none', "\n";
$flags = 0;
foreach (array('read' => 1, 'write' => 2, 'admin' => 4) as $name => $bit) { if ($name != 'write') $flags |= $bit; }
echo $flags, ' ', $flags & 2 ? 'w' : '-', ' ', $flags ^ 7, ' ', decbin($flags), "\n";
