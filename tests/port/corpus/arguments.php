<?php
if ($argc < 3) {
    fwrite(STDERR, "usage: {$argv[0]} A B\n");
    exit(1);
}
list(, $first, $second) = $argv;
echo ucfirst($first), '|', $second, '|', count($argv), "\n";
$options = array_slice($argv, 1);
foreach ($options as $n => $option):
    echo $n, ': ', strlen($option), "\n";
endforeach;
if ($argc > 2):
    echo php_sapi_name(), "\n";
endif;
exit;
