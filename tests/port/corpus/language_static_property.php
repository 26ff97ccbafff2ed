<?php
// One static property for a class and all that extend it.

abstract class Report { protected array $rows = []; public static int $made = 0; public function __construct(protected string $title, private ?int $max = null) { static::$made++; } abstract protected function row(array $r): string; public function add(array ...$rows): static { foreach ($rows as $r) $this->rows[] = $r; return $this; } public function render(): string { $out = "== {$this->title} ==\n"; foreach ($this->rows as $i => $r) { if ($this->max !== null && $i >= $this->max) break; $out .= $this->row($r); } return $out; } }
class Csv extends Report { protected function row(array $r): string { return implode(';', $r) . "\n"; } }
echo (new Csv('T', 1))->add([1, 2], [3, 4])->render(), Report::$made, Csv::$made, "\n";
