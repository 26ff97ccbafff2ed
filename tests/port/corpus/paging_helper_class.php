<?php

require_once __DIR__ . '/class.hbwrapper.php';

/**
 * Walks through paged lists.
 */
class Pager
{
    const PER_PAGE = 25;

    /** @var HBWrapper */
    private $hb;
    private $params = [];
    private $limit;
    private static $defaults = ['orderby' => 'id'];

    public function __construct(HBWrapper $hb, array $params = [], $limit = null)
    {
        $this->hb = $hb;
        $this->params = array_merge(self::$defaults, $params);
        $this->limit = $limit;
    }

    public static function defaults(array $values)
    {
        self::$defaults = array_replace(self::$defaults, $values);
    }

    public function each($call, $key, callable $do)
    {
        $n = 0;
        $page = 0;
        do {
            $answer = $this->hb->$call(['page' => $page] + $this->params);
            if (!isset($answer[$key])) {
                throw new OutOfBoundsException("No $key in the answer of $call");
            }
            foreach ($answer[$key] as $row) {
                if ($this->limit !== null && $n >= $this->limit) {
                    return $n;
                }
                $n++;
                if ($do($row, $n) === false) {
                    return $n;
                }
            }
            $page++;
            $last = isset($answer['sorter']) ? $answer['sorter']['totalpages'] : 1;
        } while ($page < $last);
        return $n;
    }
}

HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
Pager::defaults(['order' => 'asc']);
$pager = new Pager(HBWrapper::singleton(), ['filter[status]' => 'Active'], 30);
$sum = 0.0;
$n = $pager->each('getDomains', 'domains', function ($d, $i) use (&$sum) {
    $sum += $d['recurring_amount'];
    if ($i % 10 == 0) {
        echo $i, ': ', $d['name'], "\n";
    }
});
echo "$n domains, ", round($sum, 2), ", per page ", Pager::PER_PAGE, "\n";
try {
    $pager->each('getClients', 'domains', function () {});
} catch (OutOfBoundsException $e) {
    echo $e->getMessage(), "\n";
}
$names = [];
(new Pager(HBWrapper::singleton()))->each('getClients', 'clients', function ($c) use (&$names) {
    $names[] = $c['lastname'];
    return count($names) < 3;
});
echo implode(', ', $names), "\n";
