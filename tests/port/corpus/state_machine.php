<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

interface State { public function next($event); public function name(); }
abstract class Base implements State {
    protected static $transitions = array();
    protected $machine;
    public function __construct($machine) { $this->machine = $machine; }
    public function name() { return strtolower(get_class($this)); }
    public function next($event) {
        $map = static::map();
        if (!isset($map[$event])) throw new DomainException(sprintf('%s cannot %s', $this->name(), $event));
        return $map[$event];
    }
    abstract protected static function map();
}
class Active extends Base { protected static function map() { return array('suspend' => 'Suspended', 'cancel' => 'Cancelled'); } }
class Suspended extends Base { protected static function map() { return array('resume' => 'Active', 'cancel' => 'Cancelled'); } }
class Cancelled extends Base { protected static function map() { return array(); } }
class Account {
    private $state; public $id; private $history = array();
    public function __construct($id) { $this->id = $id; $this->set('Active'); }
    private function set($name) { switch ($name) { case 'Active': $this->state = new Active($this); break; case 'Suspended': $this->state = new Suspended($this); break; default: $this->state = new Cancelled($this); } $this->history[] = $this->state->name(); }
    public function fire($event) { $this->set($this->state->next($event)); return $this; }
    public function history() { return implode(' > ', $this->history); }
}
foreach (array(array('suspend', 'resume', 'cancel'), array('resume'), array('cancel', 'resume')) as $n => $events) {
    $a = new Account($n + 11);
    $r = HBWrapper::singleton()->getAccountDetails(array('id' => $a->id));
    echo $r['details']['domain'], ': ';
    try { foreach ($events as $e) $a->fire($e); echo $a->history(), "\n"; } catch (DomainException $e) { echo $a->history(), ' ! ', $e->getMessage(), "\n"; }
}
