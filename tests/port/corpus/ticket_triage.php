<?php
declare(strict_types=1);

require __DIR__ . '/class.hbwrapper.php';

HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

final class Triage
{
    private const RULES = [
        '/certificate|ssl/i' => 'Security',
        '/invoice|refund|pay/i' => 'Billing',
        '/backup|restore/i' => 'Backup',
    ];

    /** @var array<string, int> */
    private array $counts = [];

    public function __construct(private readonly HBWrapper $hb, private int $limit = 10)
    {
    }

    public function topic(string $subject): string
    {
        foreach (self::RULES as $pattern => $topic) {
            if (preg_match($pattern, $subject)) {
                return $topic;
            }
        }
        return 'Other';
    }

    public function run(): void
    {
        $tickets = $this->hb->getTickets([])['tickets'] ?? [];
        foreach (array_slice($tickets, 0, $this->limit) as $ticket) {
            $topic = $this->topic($ticket['tsubject']);
            $this->counts[$topic] = ($this->counts[$topic] ?? 0) + 1;
            $urgent = match (true) {
                $ticket['priority'] >= 2 => '!!',
                $ticket['priority'] == 1 => '!',
                default => '',
            };
            echo str_pad($ticket['ticket_number'], 8), str_pad($topic, 10), str_pad($urgent, 3), $ticket['tsubject'], "\n";
        }
        arsort($this->counts);
        echo json_encode($this->counts), "\n";
    }
}

(new Triage(HBWrapper::singleton(), 12))->run();
