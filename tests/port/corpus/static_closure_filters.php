<?php
declare(strict_types=1);
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

final class Filter
{
    /** @var callable[] */
    private array $tests = [];

    public static function make(): self
    {
        return new self();
    }

    public function where(string $field, string $op, mixed $value): static
    {
        $this->tests[] = match ($op) {
            '=' => static fn (array $r): bool => $r[$field] == $value,
            '>' => static fn (array $r): bool => $r[$field] > $value,
            'in' => static fn (array $r): bool => in_array($r[$field], $value),
            '~' => static fn (array $r): bool => str_contains(strtolower($r[$field]), strtolower($value)),
        };
        return $this;
    }

    public function apply(array $rows): array
    {
        return array_values(array_filter($rows, function (array $row): bool {
            foreach ($this->tests as $test) {
                if (!$test($row)) {
                    return false;
                }
            }
            return true;
        }));
    }
}

$accounts = HBWrapper::singleton()->getAccounts([])['accounts'];
$found = Filter::make()->where('status', '=', 'Active')->where('total', '>', 20)->apply($accounts);
foreach ($found as ['id' => $id, 'total' => $total, 'domain' => $domain]) {
    echo "$id\t$total\t$domain\n";
}
echo count(Filter::make()->where('billingcycle', 'in', ['Monthly', 'Quarterly'])->where('domain', '~', 'SITE1')->apply($accounts)), "\n";
try {
    Filter::make()->where('id', '!', 1);
} catch (\UnhandledMatchError $e) {
    echo get_class($e), "\n";
}
