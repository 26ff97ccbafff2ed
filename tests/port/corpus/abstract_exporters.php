<?php
require 'class.hbwrapper.php';

abstract class Exporter
{
    const EOL = "\n";
    protected $rows = array();
    protected static $count = 0;

    final public function __construct(array $rows)
    {
        $this->rows = $rows;
        self::$count++;
        $this->init();
    }

    protected function init() {}

    abstract protected function line(array $row);

    public function __toString()
    {
        $out = $this->head();
        foreach ($this->rows as $row) {
            $out .= $this->line($row) . static::EOL;
        }
        return $out . $this->foot();
    }

    protected function head() { return ''; }
    protected function foot() { return ''; }
    public static function count() { return static::$count; }
}

class CsvExporter extends Exporter
{
    const EOL = "\r\n";
    private $sep;

    protected function init() { $this->sep = ';'; }

    protected function line(array $row)
    {
        $cells = array();
        foreach ($row as $v) {
            $cells[] = strpos($v, $this->sep) === false && strpos($v, ' ') === false ? $v : '"' . str_replace('"', '""', $v) . '"';
        }
        return implode($this->sep, $cells);
    }
}

class XmlExporter extends Exporter
{
    protected function head() { return '<rows>' . parent::EOL; }
    protected function foot() { return '</rows>' . self::EOL; }

    protected function line(array $row)
    {
        $x = '  <row';
        foreach ($row as $k => $v) $x .= " $k=\"" . htmlspecialchars($v) . '"';
        return $x . '/>';
    }
}

HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$clients = HBWrapper::singleton()->getClients(array('page' => 1));
$rows = array_map(function ($c) {
    return array('id' => $c['id'], 'name' => $c['firstname'] . ' ' . $c['lastname'], 'company' => $c['companyname']);
}, array_slice($clients['clients'], 0, 4));
foreach (array('CsvExporter', 'XmlExporter') as $i => $class) {
    $e = $i == 0 ? new CsvExporter($rows) : new XmlExporter($rows);
    echo $class, "\n", $e;
    echo $e instanceof Exporter ? 'ok ' : 'no ', Exporter::count(), "\n";
}
