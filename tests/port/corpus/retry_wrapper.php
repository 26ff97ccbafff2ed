<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

function with_retry(callable $fn, $tries = 3)
{
    $attempt = 0;
    while (true) {
        $attempt++;
        try {
            return $fn($attempt);
        } catch (UnexpectedValueException $e) {
            echo "try $attempt: {$e->getMessage()}\n";
            if ($attempt >= $tries) {
                throw new RuntimeException('gave up', 5, $e);
            }
        } finally {
            echo "done $attempt\n";
        }
    }
}

$id = 6;
echo with_retry(function ($n) use ($id) {
    if ($n < 2) throw new UnexpectedValueException("not yet ($n)");
    $r = HBWrapper::singleton()->getClientDetails(array('id' => $id + $n));
    return $r['client']['email'] . "\n";
});
try {
    with_retry(function ($n) { throw new UnexpectedValueException('never'); }, 2);
} catch (RuntimeException $e) {
    echo $e->getMessage(), ' ', $e->getCode(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
