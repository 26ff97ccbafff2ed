<?php
class Rates {
    const BASE = 10;
    public static $tax = 20;
    public static function name() { return 'rates'; }
    public function of($n) { return $n * 2; }
}
class Special extends Rates {
    const BASE = 11;
    public static $tax = 21;
    public static function name() { return 'special ' . parent::name() . ' ' . parent::BASE . ' ' . self::BASE; }
    public function of($n) {
        $twice = function ($m) { return parent::of($m) + parent::BASE; };
        return array_map($twice, [$n, 3]);
    }
    public function sum() { return array_map(fn ($m) => parent::of($m), [1, 2]); }
}
echo Special::name(), "\n";
echo json_encode((new Special)->of(4)), json_encode((new Special)->sum()), "\n";
echo match (true) { 1 => 'one', 'yes' => 'text', 1.0 => 'float', true => 'true' }, "\n";
function bar() { return [new Rates, 'of']; }
function apply($f) { return $f(5); }
$f = [new Special, 'of'];
echo json_encode($f(7)), bar()(8), apply(bar()), apply([new Rates, 'of']), "\n";
