<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

class Line { public $text; public $price; public $qty; function __construct($text, $price, $qty = 1) { $this->text = $text; $this->price = $price; $this->qty = $qty; } function total() { return $this->price * $this->qty; } }
class Order {
    private $lines = array();
    public $meta = array('tags' => array(), 'seen' => 0);
    private ?Order $parent = null;
    function add(Line $l) { $this->lines[$l->text] = $l; $this->meta['seen']++; $this->meta['tags'][] = strtolower(substr($l->text, 0, 2)); return $this; }
    function lines() { return $this->lines; }
    function total() { $t = 0; foreach ($this->lines as $name => $l) $t += $l->total(); return $t; }
    function child() { $o = clone $this; $o->parent = $this; return $o; }
    function parentTotal() { return $this->parent?->total() ?? 'none'; }
    function __toString() { return sprintf('%d lines, %.2f', count($this->lines), $this->total()); }
}
$inv = HBWrapper::singleton()->getInvoiceDetails(array('id' => 2));
$o = new Order;
foreach ($inv['invoice']['items'] as $item) $o->add(new Line($item['description'], $item['amount'], $item['qty']));
$o->add(new Line('Setup', '10.50', 2));
$c = $o->child();
$c->add(new Line('Extra', 1));
echo $o, ' / ', $c, ' / ', $c->parentTotal(), ' / ', $o->parentTotal(), "\n";
foreach ($c->lines() as $name => $line) { $line->qty++; echo str_pad($name, 40), $line->total(), "\n"; }
echo $o, ' ', count($o->lines()), ' ', implode(',', $o->meta['tags']), ' ', implode(',', $c->meta['tags']), ' ', $o->meta['seen'], $c->meta['seen'], "\n";
$lines = $o->lines(); $lines['Setup'] = null; unset($lines['Setup']); echo count($o->lines()), count($lines), "\n";
$x = $o; $x->meta['seen'] = 100; echo $o->meta['seen'], $o === $x ? 'same' : '', $o == $c ? 'eq' : 'ne', "\n";
$objs = array_map(fn($n) => (object) array('n' => $n), array(3, 1, 2));
usort($objs, fn($a, $b) => $a->n <=> $b->n);
echo implode(',', array_map(fn($o) => $o->n, $objs)), ' ', array_sum(array_column($objs, 'n')), ' ', json_encode($objs), "\n";
