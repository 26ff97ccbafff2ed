<?php
class Registry
{
    private static $values = [];
    private static $instance = null;

    public static function instance()
    {
        if (self::$instance === null) {
            self::$instance = new self();
        }
        return self::$instance;
    }

    public static function set($name, $value)
    {
        self::$values[$name] = $value;
    }

    public static function get($name, $default = null)
    {
        return array_key_exists($name, self::$values) ? self::$values[$name] : $default;
    }

    public function __get($name)
    {
        return self::get($name);
    }

    public static function all(): array
    {
        return static::$values;
    }
}
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
Registry::set('hb', HBWrapper::singleton());
Registry::set('limit', '2');
$shown = 0;
foreach (Registry::get('hb')->getClients(['page' => 1])['clients'] as $client) {
    if ($shown++ >= Registry::get('limit')) break;
    echo $client['id'] . ' ' . $client['companyname'] . "\n";
}
echo Registry::get('nothing', 'default'), "\n";
var_dump(Registry::instance() === Registry::instance(), count(Registry::all()));
