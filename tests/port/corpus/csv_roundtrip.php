<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$file = sys_get_temp_dir() . '/export-' . getmypid() . '.csv';
$fh = fopen($file, 'w') or die("cannot write\n");
$transactions = HBWrapper::singleton()->getTransactions(array('page' => 0));
fputcsv($fh, array('id', 'date', 'who', 'in', 'note'));
foreach ($transactions['transactions'] as $n => $t) {
    if ($n >= 6) break;
    fputcsv($fh, array($t['id'], substr($t['date'], 0, 10), "{$t['lastname']}, {$t['firstname']}", $t['in'], 'said "ok"'));
}
fclose($fh);
echo file_get_contents($file);
$fh = fopen($file, 'r');
$head = fgetcsv($fh);
$sum = 0;
$count = 0;
while (($row = fgetcsv($fh)) !== false) {
    $r = array_combine($head, $row);
    $sum += $r['in'];
    list($last, $first) = explode(', ', $r['who']);
    echo "$first $last: {$r['in']}\n";
    $count++;
}
fclose($fh);
unlink($file);
printf("%d rows, %.2f, %s\n", $count, $sum, file_exists($file) ? 'left' : 'gone');
