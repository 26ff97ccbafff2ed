<?php
class Bag implements ArrayAccess, IteratorAggregate, Countable, JsonSerializable {
  private $d = [];
  public function offsetExists($o): bool { return isset($this->d[$o]); }
  public function offsetGet($o): mixed { return $this->d[$o] ?? 'none'; }
  public function offsetSet($o, $v): void { if ($o === null) $this->d[] = $v; else $this->d[$o] = $v; }
  public function offsetUnset($o): void { unset($this->d[$o]); }
  public function getIterator(): Iterator { return new ArrayIterator($this->d); }
  public function count(): int { return count($this->d); }
  public function jsonSerialize(): mixed { return $this->d; }
}
$b = new Bag; $b['a'] = 1; $b[] = 2; echo $b['a'], $b['zz'], count($b), isset($b['a']) ? 'y' : 'n', isset($b['q']) ? 'y' : 'n', "\n"; unset($b['a']);
foreach ($b as $k => $v) echo "$k=$v\n"; echo json_encode($b), "\n"; echo $b ? 'true' : 'false', "\n";
function f($x) { return $x['a'] ?? 'dflt'; } $b['a'] = 5; echo f($b), f(['a' => 3]), f([]), "\n";
