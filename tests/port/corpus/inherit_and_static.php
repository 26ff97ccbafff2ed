<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

abstract class Model {
    protected static $calls = array('get' => null, 'list' => null);
    protected static $key = 'id';
    private static $loaded = 0;
    protected $attributes = array();
    public function __construct(array $attributes = array()) { $this->attributes = $attributes; self::$loaded++; }
    public static function all() { $call = static::$calls['list']; $r = HBWrapper::singleton()->$call(); return array_map(function ($row) { return new static($row); }, array_slice($r[static::plural()], 0, 3)); }
    public static function plural() { return strtolower(static::class) . 's'; }
    public function id() { return (int) $this->attributes[static::$key]; }
    public static function loaded() { return self::$loaded; }
    public function describe() { return static::class . '#' . $this->id() . ' ' . $this->label(); }
    abstract protected function label();
}
class Client extends Model { protected static $calls = array('list' => 'getClients'); protected function label() { return $this->attributes['firstname']; } }
class Invoice extends Model { protected static $calls = array('list' => 'getInvoices'); protected function label() { return $this->attributes['total'] . ' ' . parent::plural(); } public function id() { return parent::id() * 10; } }
foreach (array_merge(Client::all(), Invoice::all()) as $m) echo $m->describe(), ' ', $m instanceof Client ? 'C' : 'I', "\n";
echo Model::loaded(), Client::plural(), "\n";
