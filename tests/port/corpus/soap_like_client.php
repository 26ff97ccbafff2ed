<?php
class HostBillException extends Exception
{
    protected $errors = array();

    public function __construct($message, array $errors = array(), $code = 0)
    {
        parent::__construct($message, $code);
        $this->errors = $errors;
    }

    public function getErrors()
    {
        return $this->errors;
    }
}

class HostBillClient
{
    private $url;
    private $id;
    private $key;
    protected $lastCall = null;
    public static $requests = 0;

    public function __construct($url, $id, $key)
    {
        $this->url = $url;
        $this->id = $id;
        $this->key = $key;
    }

    public function __call($name, $args)
    {
        return $this->call($name, isset($args[0]) ? $args[0] : array());
    }

    public function call($call, array $params = array())
    {
        $post = array_merge($params, array('api_id' => $this->id, 'api_key' => $this->key, 'call' => $call));
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, $this->url);
        curl_setopt($ch, CURLOPT_POST, 1);
        curl_setopt($ch, CURLOPT_TIMEOUT, 30);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($post));
        $data = curl_exec($ch);
        curl_close($ch);
        self::$requests++;
        $this->lastCall = $call;
        $result = json_decode($data, true);
        if (!$result['success']) {
            throw new HostBillException("$call failed", $result['error'], 17);
        }
        return $result;
    }

    public function getLastCall()
    {
        return $this->lastCall;
    }
}

$hb = new HostBillClient('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
try {
    $r = $hb->getClientDetails(array('id' => 4));
    echo $r['client']['firstname'], ' ', $r['client']['lastname'], "\n";
    $r = $hb->call('getClientStats', array('id' => 4));
    echo json_encode($r['stats']), "\n";
    $hb->getInvoiceDetails(array('id' => 0));
} catch (HostBillException $e) {
    echo get_class($e), ' ', $e->getCode(), ': ', $e->getMessage(), ' (', implode('; ', $e->getErrors()), ")\n";
}
echo $hb->getLastCall(), ' ', HostBillClient::$requests, "\n";
