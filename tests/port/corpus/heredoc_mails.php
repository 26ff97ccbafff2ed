<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$company = 'Example & Söhne';
$fn = fn($x) => number_format((float) $x, 2);
$inv = HBWrapper::singleton()->getInvoiceDetails(['id' => 11])['invoice'];
$client = (object) $inv['client'];
$mail = <<<"MAIL"
    To: {$client->firstname} {$client->lastname} <$client->email>
    Subject: Invoice \#{$inv['id']}\t({$inv['status']})

    Dear $client->firstname,

      {$fn($inv['total'])} EUR are due on $inv[duedate].
      \$5 off if you pay "today" — {$inv['items'][0]['description']}

    $company
    MAIL;
echo $mail, "\n";
echo <<<'RAW'
No $variables {here} \n
RAW . "|\n";
echo "Braces: {$inv['id']} ${inv}['x'] \{$company} \x41\u{e9}\101\0end", PHP_EOL;
print <<<EOT

EOT;
