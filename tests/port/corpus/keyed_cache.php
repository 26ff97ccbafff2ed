<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

class Cache
{
    private static $instance;
    private $data = array();
    private $hits = 0;

    private function __construct() {}

    public static function get_instance()
    {
        if (self::$instance === null) {
            self::$instance = new self();
        }
        return self::$instance;
    }

    public function remember($key, $callback)
    {
        if (isset($this->data[$key])) {
            $this->hits++;
            return $this->data[$key];
        }
        return $this->data[$key] = call_user_func($callback, $key);
    }

    public function stats()
    {
        return array('size' => count($this->data), 'hits' => $this->hits, 'keys' => array_keys($this->data));
    }
}

function load_client($id)
{
    $r = HBWrapper::singleton()->getClientDetails(array('id' => $id));
    return $r['client'];
}

foreach (array(5, '5', 7, '07', 5.0, 9) as $id) {
    $client = Cache::get_instance()->remember($id, 'load_client');
    echo var_export($id, true), ' => ', $client['firstname'], "\n";
}
print_r(Cache::get_instance()->stats());
