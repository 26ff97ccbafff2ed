<?php

/**
 * A thin layer over the API.
 */
class Billing
{
    const PAGE = 4;

    private $hb;
    private $cache = array();
    protected $calls = 0;

    public function __construct($url, $id, $key)
    {
        HBWrapper::setAPI($url, $id, $key);
        $this->hb = HBWrapper::singleton();
    }

    // One client, remembered.
    public function client($id)
    {
        if (isset($this->cache[$id])) {
            return $this->cache[$id];
        }
        $this->calls++;
        $answer = $this->hb->getClientDetails(array('id' => $id));
        if (empty($answer['success'])) {
            throw new RuntimeException("No client $id: " . $answer['error'][0]);
        }
        $this->cache[$id] = $answer['client'];
        return $this->cache[$id];
    }

    public function invoices(array $filter = array())
    {
        $all = array();
        $page = 0;
        do {
            $answer = $this->hb->getInvoices($filter + array('page' => $page));
            $all = array_merge($all, $answer['invoices']);
        } while (++$page < min(self::PAGE, $answer['sorter']['totalpages']));
        return $all;
    }

    public function getCalls()
    {
        return $this->calls;
    }

    private function unused($x) { return $x; }
}

$billing = new Billing('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
foreach ($billing->invoices() as $invoice) {
    try {
        $client = $billing->client($invoice['client_id']);
        echo $invoice['id'], "\t", $client['firstname'], "\t", $invoice['total'], "\n";
    } catch (RuntimeException $e) {
        echo 'Error: ' . $e->getMessage() . PHP_EOL;
    }
}
echo $billing->getCalls(), " lookups\n";
try {
    $billing->client(9999);
} catch (Exception $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
