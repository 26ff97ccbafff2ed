<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

function add_row(array &$rows, $row, &$total)
{
    $rows[] = $row;
    $total += $row['amount'];
}

function normalise(&$text)
{
    $text = trim(preg_replace('/\s+/', ' ', $text));
}

function split_name($full, &$first, &$last)
{
    $parts = explode(' ', $full, 2);
    $first = $parts[0];
    $last = isset($parts[1]) ? $parts[1] : '';
    return count($parts);
}

function increment_all(array &$counters, $by = 1)
{
    foreach ($counters as $k => $v) {
        $counters[$k] = $v + $by;
    }
}

$rows = array();
$total = 0;
$list = HBWrapper::singleton()->getTransactions(array('page' => 0));
foreach ($list['transactions'] as $t) {
    add_row($rows, array('id' => $t['id'], 'amount' => $t['in']), $total);
    if (count($rows) == 5) break;
}
echo count($rows), ' ', $total, ' ', $rows[4]['id'], "\n";
$s = "  a \n b\t c ";
normalise($s);
echo "[$s]\n";
$n = split_name('Ada King Lovelace', $f, $l);
echo "$n: $f / $l\n";
split_name('Single', $f, $l);
echo "$f/$l\n";
$counters = array('a' => 1, 'b' => 5);
increment_all($counters);
increment_all($counters, 10);
print_r($counters);
$swap = function (array $pair) { list($a, $b) = $pair; return array($b, $a); };
list($x, $y) = $swap(array(1, 2));
echo $x, $y, "\n";
function &get_config() { static $config = array('n' => 0); return $config; }
$cfg = get_config();
$cfg['n']++;
echo $cfg['n'], "\n";
function fact($n) { return $n < 2 ? 1 : $n * fact($n - 1); }
function fib($n) { if ($n < 2) return $n; return fib($n - 1) + fib($n - 2); }
echo fact(10), ' ', fib(10), "\n";
$compose = fn(callable ...$fs) => fn($x) => array_reduce($fs, fn($acc, $f) => $f($acc), $x);
echo $compose(fn($s) => trim($s), fn($s) => strtoupper($s), fn($s) => $s . '!')('  hey '), "\n";
function counter() { static $n = 0; return ++$n; }
counter(); echo counter(), "\n";
