<?php
class Top {
    private $foo = 'top';
    private function bar() { return 'private'; }
    function show() { return $this->foo . $this->bar(); }
}
class Middle extends Top {
    protected $foo = 'middle';
    function call() { return $this->bar(); }
    function prop() { return $this->foo . '|' . ($this->other ?? 'none'); }
}
class Bottom extends Middle {
    protected $other = 'bottom';
    function bar() { return 'public'; }
}
$b = new Bottom;
echo $b->show(), ' ', $b->call(), ' ', $b->prop(), ' ', (new Middle)->prop(), "\n";
class Asked {
    private $held = [];
    public function __get($name) { echo "get $name "; return $this->held[$name] ?? null; }
    public function __set($name, $value) { echo "set $name "; $this->held[$name] = $value; }
}
$a = new Asked;
var_dump($a->x = 3);
var_dump($a->x);
$c = new class(5) { public $n; public function __construct($n) { $this->n = $n; } public function twice() { return $this->n * 2; } };
echo $c->twice(), "\n";
