<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
function words($n)
{
    static $small = array('zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen');
    static $tens = array(2 => 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety');
    if ($n < 0) return 'minus ' . words(-$n);
    if ($n < 20) return $small[$n];
    if ($n < 100) return $tens[(int) ($n / 10)] . ($n % 10 ? '-' . $small[$n % 10] : '');
    if ($n < 1000) return $small[(int) floor($n / 100)] . ' hundred' . ($n % 100 ? ' and ' . words($n % 100) : '');
    return words(intdiv($n, 1000)) . ' thousand' . ($n % 1000 ? ' ' . words($n % 1000) : '');
}
$r = HBWrapper::singleton()->getInvoices(array('page' => 0));
foreach (array_slice($r['invoices'], 0, 8) as $i) {
    list($whole, $cents) = explode('.', $i['total']);
    echo $i['total'], ': ', ucfirst(words((int) $whole)), ' euro, ', words((int) $cents), " cent\n";
}
echo words(-15), ' ', words(1742), ' ', words(0), "\n";
