<?php
trait Hello { private $greeting = 'hi'; public static $n = 0; function say() { self::$n++; return $this->greeting . ' ' . static::class . ' ' . __CLASS__; } abstract function x(); }
trait Two { function say() { return 'two'; } protected function prot() { return 'p'; } }
class A { use Hello, Two { Hello::say insteadof Two; Two::say as other; prot as public pub; } function x() { return 1; } }
class B { use Hello; function x() {} }
$a = new A; echo $a->say(), ' ', $a->other(), ' ', $a->pub(), ' ', A::$n, ' ', B::$n, "\n"; print_r($a);
