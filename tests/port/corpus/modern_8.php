<?php
declare(strict_types=1);
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

final class Money
{
    public function __construct(public readonly int $cents, public readonly string $currency = 'EUR')
    {
        if ($cents < 0) {
            throw new InvalidArgumentException(message: 'negative', code: 3);
        }
    }

    public static function of(string|float|int $amount): static
    {
        return new static((int) round((float) $amount * 100));
    }

    public function plus(Money ...$others): static
    {
        return new static(array_reduce($others, fn(int $sum, Money $m): int => $sum + $m->cents, $this->cents), $this->currency);
    }

    public function __toString(): string
    {
        return sprintf('%s %d.%02d', $this->currency, intdiv($this->cents, 100), $this->cents % 100);
    }
}

function show(mixed $value, ?string $label = null, bool $upper = false): string
{
    $text = ($label ?? 'value') . '=' . match (true) {
        is_null($value) => 'null',
        is_bool($value) => $value ? 'true' : 'false',
        is_array($value) => '[' . implode(', ', array_map(fn($v) => show($v), $value)) . ']',
        is_string($value) => $value,
        default => (string) $value,
    };
    return $upper ? strtoupper($text) : $text;
}

$invoices = HBWrapper::singleton()->getInvoices(['page' => 0])['invoices'] ?? [];
$money = array_map(fn(array $i): Money => Money::of($i['total']), $invoices);
[$first, , $third] = $money;
echo $first->plus($third, ...array_slice($money, 3, 2)), "\n";
echo show(label: 'x', value: [1, null, true, 2.5, 'a']), ' ', show(null, upper: true), ' ', show(Money::of('3.07')), "\n";
try {
    Money::of(-1);
} catch (InvalidArgumentException $e) {
    echo $e->getMessage(), $e->getCode(), "\n";
}
$by = [];
foreach ($invoices as ['status' => $status, 'client_id' => $client, 'total' => $total]) {
    $by[$status] ??= ['n' => 0, 'clients' => []];
    $by[$status]['n']++;
    $by[$status]['clients'][$client] = true;
}
foreach ($by as $status => ['n' => $n, 'clients' => $clients]) {
    echo "$status: $n, ", count($clients), ' clients', PHP_EOL;
}
$user = ['address' => null, 'name' => 'x'];
echo $user['address']['city'] ?? 'nowhere', ' ', $user['name'] ?? 'n', ' ', isset($user['address']['city']) ? 1 : 0, ' ', str_contains('haystack', 'st') ? 'y' : 'n', str_starts_with('abc', 'ab') ? 'y' : 'n', str_ends_with('abc', 'x') ? 'y' : 'n', ' ', 1_000_000, ' ', array_is_list([1, 2]) ? 'list' : 'map', ' ', get_debug_type(1.5), ' ', [...[1, 2], ...[3]][2], ' ', func() . '!', ' ', "\n";
function func(): string { return __FUNCTION__; }
