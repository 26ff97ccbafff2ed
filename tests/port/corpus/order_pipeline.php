<?php
namespace Shop\Sync;

require 'class.hbwrapper.php';

use HBWrapper;
use RuntimeException;

interface Step
{
    public function handle(array $order): array;
}

abstract class BaseStep implements Step
{
    protected static $log = [];

    protected function note(string $text): void
    {
        self::$log[] = sprintf('[%s] %s', static::label(), $text);
    }

    public static function log(): array
    {
        return self::$log;
    }

    abstract public static function label(): string;
}

class Check extends BaseStep
{
    public static function label(): string
    {
        return 'check';
    }

    public function handle(array $order): array
    {
        if ($order['total'] <= 0) {
            throw new RuntimeException("Order {$order['number']} is free");
        }
        $this->note("order {$order['number']} ok");
        return $order;
    }
}

class Discount extends BaseStep
{
    private $rate;

    public function __construct($rate = 0.1)
    {
        $this->rate = $rate;
    }

    public static function label(): string
    {
        return 'discount';
    }

    public function handle(array $order): array
    {
        $order['discount'] = round($order['total'] * $this->rate, 2);
        $this->note('minus ' . $order['discount']);
        return $order;
    }
}

HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$orders = HBWrapper::singleton()->getOrders(['page' => 0])['orders'];
$steps = [new Check(), new Discount(0.25)];
foreach (array_slice($orders, 0, 4) as $order) {
    try {
        foreach ($steps as $step) {
            $order = $step->handle($order);
        }
        echo $order['number'], ' -', $order['discount'], "\n";
    } catch (RuntimeException $e) {
        echo $e->getMessage(), "\n";
    }
}
echo implode("\n", BaseStep::log()), "\n";
