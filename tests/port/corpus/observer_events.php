<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

class Events
{
    private $listeners = [];

    public function on($event, callable $listener, $priority = 0)
    {
        $this->listeners[$event][$priority][] = $listener;
        return $this;
    }

    public function fire($event, array $payload = [])
    {
        if (empty($this->listeners[$event])) {
            return 0;
        }
        $n = 0;
        krsort($this->listeners[$event]);
        foreach ($this->listeners[$event] as $priority => $group) {
            foreach ($group as $listener) {
                $n++;
                if ($listener($payload, $event) === false) {
                    return $n;
                }
            }
        }
        return $n;
    }
}

class Audit
{
    public $lines = [];

    public function record($payload, $event)
    {
        $this->lines[] = $event . ':' . $payload['id'];
    }
}

$audit = new Audit;
$events = new Events;
$seen = 0;
$events->on('client', [$audit, 'record'], 10)
    ->on('client', function ($p) use (&$seen) { $seen++; return $p['id'] != 3; })
    ->on('client', function ($p) { echo 'late ', $p['firstname'], "\n"; }, -5);
$list = HBWrapper::singleton()->getClients(['page' => 0]);
foreach (array_slice($list['clients'], 0, 4) as $c) {
    echo $c['id'], ' -> ', $events->fire('client', $c), "\n";
}
echo $events->fire('nothing'), ' ', $seen, ' ', implode(',', $audit->lines), "\n";
