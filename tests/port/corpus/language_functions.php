<?php
define('RATE', 0.23);
const CURRENCY = 'EUR';

/**
 * Gross of a net price.
 */
function gross($net, $rate = RATE)
{
    return round($net * (1 + $rate), 2);
}

function describe(array $item, string $prefix = '', ?int $limit = null): string
{
    $text = $prefix . $item['name'] . ': ' . number_format($item['price'], 2) . ' ' . CURRENCY;
    return $limit === null ? $text : substr($text, 0, $limit);
}

function add_one(&$number)
{
    $number++;
}

function sum(...$numbers)
{
    $total = 0;
    foreach ($numbers as $n) {
        $total += $n;
    }
    return $total;
}

function counter()
{
    static $calls = 0;
    $calls++;
    return $calls;
}

function fact($n) { return $n <= 1 ? 1 : $n * fact($n - 1); }

function gen($limit)
{
    for ($i = 0; $i < $limit; $i++) {
        yield $i * $i;
    }
}

echo gross(100), ' ', gross(99.99), ' ', gross(10, 0.08), "\n";
echo describe(['name' => 'Hosting', 'price' => 1234.5]), "\n";
echo describe(['name' => 'Hosting', 'price' => 1234.5], '> ', 8), "\n";
$n = 1;
add_one($n);
add_one($n);
echo $n, "\n";
echo sum(), ' ', sum(1, 2, 3), ' ', sum(...[4, 5]), "\n";
echo counter(), counter(), counter(), "\n";
echo fact(10), "\n";
foreach (gen(4) as $square) {
    echo $square, ' ';
}
echo "\n";
$total = 0;
$add = function ($x) use (&$total) {
    $total += $x;
};
$add(5);
$add(7);
echo $total, "\n";
$factor = 3;
$times = fn($x) => $x * $factor;
echo $times(4), "\n";
$compose = function (callable ...$fs) {
    return function ($x) use ($fs) {
        foreach ($fs as $f) {
            $x = $f($x);
        }
        return $x;
    };
};
echo $compose(fn($s) => strtoupper($s), fn($s) => $s . '!')('abc'), "\n";
function with_global()
{
    global $factor;
    $factor = $factor * 2;
    return $factor;
}
echo with_global(), ' ', $factor, "\n";
echo call_user_func('gross', 50), ' ', call_user_func_array('sum', [1, 2]), "\n";
echo implode(',', array_map('ucfirst', ['ann', 'bob'])), "\n";
function nothing() {}
var_dump(nothing());
