<?php
class ApiProblem extends Exception
{
    private $call;

    public function __construct($message, $call)
    {
        parent::__construct($message, 42);
        $this->call = $call;
    }

    public function getCall()
    {
        return $this->call;
    }
}

function risky($n)
{
    if ($n == 1) {
        throw new InvalidArgumentException('one');
    }
    if ($n == 2) {
        throw new ApiProblem('two', 'getX');
    }
    if ($n == 3) {
        return intdiv(1, 0);
    }
    return 'fine';
}

for ($i = 0; $i < 4; $i++) {
    try {
        echo risky($i), "\n";
    } catch (ApiProblem $e) {
        echo 'api: ', $e->getMessage(), ' ', $e->getCall(), ' ', $e->getCode(), "\n";
    } catch (InvalidArgumentException | TypeError $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    } catch (Throwable $e) {
        echo 'other: ', get_class($e), ' ', $e->getMessage(), "\n";
    } finally {
        echo "finally $i\n";
    }
}
try {
    try {
        throw new RuntimeException('inner');
    } catch (RuntimeException $e) {
        throw new LogicException('outer', 5, $e);
    }
} catch (Exception $e) {
    echo $e->getMessage(), ' < ', $e->getPrevious()->getMessage(), ' ', $e->getCode(), "\n";
}
$value = null;
try {
    $r = $value ?? throw new Exception('missing');
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
try {
    echo json_decode('{bad', true, 512, JSON_THROW_ON_ERROR);
} catch (JsonException $e) {
    echo $e->getMessage(), "\n";
}
