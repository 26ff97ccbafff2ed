<?php
interface Shape
{
    public function area();
}

abstract class Base implements Shape
{
    const UNIT = 'cm';
    protected $name;
    public static $made = 0;

    public function __construct($name)
    {
        $this->name = $name;
        self::$made++;
    }

    public function __toString()
    {
        return $this->name . ' of ' . number_format($this->area(), 1) . self::UNIT . '2';
    }

    public static function create()
    {
        return new static('made');
    }
}

class Circle extends Base
{
    private $radius = 1;

    public function __construct($name, $radius = 2)
    {
        parent::__construct($name);
        $this->radius = $radius;
    }

    public function area()
    {
        return pi() * pow($this->radius, 2);
    }
}

final class Square extends Base
{
    public $side = 3;
    public array $tags = [];

    public function area()
    {
        return $this->side ** 2;
    }

    public function tag($tag)
    {
        $this->tags[] = $tag;
        return $this;
    }
}

class Money
{
    public function __construct(private float $amount, public readonly string $currency = 'EUR')
    {
    }

    public function plus(Money $other): self
    {
        return new self($this->amount + $other->amount, $this->currency);
    }

    public function format(): string
    {
        return sprintf('%.2f %s', $this->amount, $this->currency);
    }
}

class Bag implements Countable
{
    private $items = [];

    public function add($key, $value)
    {
        $this->items[$key] = $value;
        return $this;
    }

    public function get($key, $default = null)
    {
        return $this->items[$key] ?? $default;
    }

    public function all()
    {
        return $this->items;
    }

    public function count(): int
    {
        return count($this->items);
    }
}

$c = new Circle('circle');
$s = new Square('square');
echo $c, "\n", $s, "\n";
echo Base::$made, ' ', Square::UNIT, "\n";
echo $s->tag('a')->tag('b')->side, ' ', implode('/', $s->tags), "\n";
$made = Square::create();
echo get_class($made), ' ', $made instanceof Shape ? 'yes' : 'no', "\n";
$m = new Money(10);
echo $m->plus(new Money(2.5))->format(), ' ', $m->currency, "\n";
$bag = new Bag();
$bag->add('x', 1)->add('y', [1, 2]);
print_r($bag->all());
echo $bag->get('z', 'none'), ' ', count($bag), "\n";
$items = $bag->all();
$items['x'] = 99;
echo $bag->get('x'), "\n";
$copy = clone $s;
$copy->side = 10;
echo $s->side, ' ', $copy->side, "\n";
$o = new stdClass();
$o->a = 1;
$o->b = 'two';
print_r($o);
echo $o?->a, ' ', isset($o->c) ? 'c' : 'no c', "\n";
foreach ($o as $k => $v) {
    echo "$k=$v ";
}
echo "\n";
$none = null;
var_dump($none?->missing);
echo Square::class, "\n";
