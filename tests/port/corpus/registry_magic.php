<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

class Record
{
    protected $data = array();
    private $touched = 0;

    public function __construct(array $data)
    {
        $this->data = $data;
    }

    public function __get($name)
    {
        $this->touched++;
        if (method_exists($this, 'get_' . $name)) {
            return $this->{'get_' . $name}();
        }
        return isset($this->data[$name]) ? $this->data[$name] : null;
    }

    public function get_fullname()
    {
        return $this->data['firstname'] . ' ' . $this->data['lastname'];
    }

    public function toArray()
    {
        return $this->data;
    }

    public function touched()
    {
        return $this->touched;
    }
}

$r = HBWrapper::singleton()->getClientDetails(array('id' => 7));
$rec = new Record($r['client']);
echo $rec->fullname, ' <', $rec->email, '> ', var_export($rec->nothing, true), "\n";
$copy = $rec->toArray();
$copy['firstname'] = 'Changed';
echo $rec->fullname, ' ', count($copy), ' ', $rec->touched(), "\n";
