<?php
// Read amounts from CSV text, add them as credit.
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

$csv = <<<CSV
client_id;amount;note
3;10.00;"Goodwill; ticket 100111"
5;2,50;Refund
9;abc;Broken
12;7.25;"Said ""thanks"""
CSV;

$rows = array_map(fn(string $line): array => str_getcsv($line, ';'), explode("\n", $csv));
$header = array_shift($rows);
$total = 0.0;
foreach ($rows as $n => $row) {
    $data = array_combine($header, $row);
    $amount = str_replace(',', '.', $data['amount']);
    if (!is_numeric($amount)) {
        echo 'Line ', $n + 2, ": not a number: {$data['amount']}\n";
        continue;
    }
    $result = HBWrapper::singleton()->addClientCredit(['client_id' => $data['client_id'], 'amount' => $amount, 'description' => $data['note']]);
    $total += (float) $amount;
    echo $data['client_id'], ' ', number_format((float) $amount, 2, ',', '.'), ' ', implode($result['info'] ?? $result['error']), "\n";
}
echo "Sum: $total\n";
