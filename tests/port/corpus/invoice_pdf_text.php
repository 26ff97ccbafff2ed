<?php
/* Prints invoices as text of fixed width. */
require_once('class.hbwrapper.php');
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

class Column {
    var $title;
    var $width;
    var $align;

    function Column($title, $width, $align = STR_PAD_RIGHT) {
        $this->title = $title;
        $this->width = $width;
        $this->align = $align;
    }

    function __construct($title, $width, $align = STR_PAD_RIGHT) {
        $this->Column($title, $width, $align);
    }

    function cell($text) {
        if (strlen($text) > $this->width) $text = substr($text, 0, $this->width - 3) . '...';
        return str_pad($text, $this->width, ' ', $this->align);
    }
}

$columns = array(
    'description' => new Column('Description', 30),
    'qty' => new Column('Qty', 5, STR_PAD_LEFT),
    'amount' => new Column('Amount', 10, STR_PAD_LEFT),
);
$hb = HBWrapper::singleton();
for ($id = 1; $id <= 3; $id++) {
    $inv = $hb->getInvoiceDetails(array('id' => $id));
    $inv = $inv['invoice'];
    echo 'INVOICE ', $inv['id'], "\n", strtoupper($inv['client']['lastname']), "\n";
    foreach ($columns as $c) echo $c->cell($c->title), ' ';
    echo "\n", str_repeat('-', 48), "\n";
    foreach ($inv['items'] as $item) {
        foreach ($columns as $field => $c) {
            echo $c->cell($field == 'amount' ? sprintf('%01.2f', $item[$field]) : $item[$field]), ' ';
        }
        echo "\n";
    }
    printf("%48s\n\n", 'Total ' . $inv['total']);
}
