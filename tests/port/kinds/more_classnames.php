<?php
namespace App\Models;
use InvalidArgumentException as Bad;
interface HasName { const X = 'x'; function name(); }
abstract class Base implements HasName { protected $id; public function __construct($id = 7) { $this->id = $id; } public static function make(...$a) { return new static(...$a); } function name() { return static::class . '#' . $this->id . self::X; } }
final class Client extends Base { public $email = 'e'; private ?string $note = null; }
echo Client::make(3)->name(), "\n", Client::class, ' ', get_class(new Client), "\n"; print_r(new Client(1)); var_dump(new Client(2));
try { throw new Bad('no'); } catch (\LogicException $e) { echo get_class($e), ':', $e->getMessage(), "\n"; }
$c = 'App\Models\Client'; $o = new $c(9); echo $o->name(), ' ', $o instanceof HasName ? 'y' : 'n', "\n";
function helper() { return __FUNCTION__ . ' ' . __NAMESPACE__; } echo helper(), ' ', \strlen('abc'), "\n";
