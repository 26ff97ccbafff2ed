<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

class ApiError extends RuntimeException
{
    private $call;

    public function __construct($call, $message, ?Exception $previous = null)
    {
        $this->call = $call;
        parent::__construct("$call: $message", 42, $previous);
    }

    public function getCall() { return $this->call; }
}

class NotFound extends ApiError {}

function fetch($call, array $params)
{
    $r = HBWrapper::singleton()->$call($params);
    if (!$r['success']) {
        $text = implode('; ', $r['error']);
        if (stripos($text, 'wrong') !== false) {
            throw new NotFound($call, $text);
        }
        throw new ApiError($call, $text);
    }
    return $r;
}

function step($name, callable $work)
{
    echo "$name: ";
    try {
        $result = $work();
        echo 'ok ', is_array($result) ? count($result) : $result, "\n";
        return true;
    } catch (NotFound $e) {
        echo 'not found (', $e->getCall(), ")\n";
    } catch (ApiError | InvalidArgumentException $e) {
        echo get_class($e), ' ', $e->getMessage(), ' ', $e->getCode(), "\n";
    } catch (Error $e) {
        echo 'error ', get_class($e), ': ', $e->getMessage(), "\n";
    } finally {
        echo "  -- $name done\n";
    }
    return false;
}

var_dump(step('client', fn() => fetch('getClientDetails', ['id' => 4])['client']['id']));
var_dump(step('nobody', fn() => fetch('getClientDetails', ['id' => 4000])));
step('missing', function () { return fetch('getInvoiceDetails', []); });
step('argument', function () { throw new InvalidArgumentException('bad', 7); });
step('division', function () { return intdiv(5, 0); });
step('modulo', function () { return 5 % 0; });
step('nested', function () {
    try {
        throw new LogicException('inner');
    } catch (LogicException $e) {
        throw new ApiError('wrapped', 'outer', $e);
    }
});
function last() { try { return 'a'; } finally { echo '[f]'; } }
echo last(), "\n";
function chain(Throwable $e) { $out = []; do { $out[] = get_class($e) . '=' . $e->getMessage(); } while ($e = $e->getPrevious()); return implode(' <- ', $out); }
try { step('rethrow', function () { throw new UnexpectedValueException('u', 1, new Exception('root')); }); } catch (Exception $e) { echo chain($e), "\n"; }
