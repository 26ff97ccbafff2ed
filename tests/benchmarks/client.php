<?php
// One call per cURL handle, as PHP clients of HostBill make it, with TLS verified.
// Prints the seconds that a call took.
[, $url, $ca, $seconds, $form] = $argv;
$form = json_decode($form, true);

function call_once(string $url, string $ca, array $form): array
{
    $handle = curl_init($url);
    curl_setopt_array($handle, [
        CURLOPT_POST => 1,
        CURLOPT_POSTFIELDS => $form,
        CURLOPT_RETURNTRANSFER => 1,
        CURLOPT_TIMEOUT => 100,
        CURLOPT_CAINFO => $ca,
    ]);
    $body = curl_exec($handle);
    if ($body === false) {
        fwrite(STDERR, curl_error($handle) . "\n");
        exit(1);
    }
    curl_close($handle);
    return json_decode($body, true);
}

call_once($url, $ca, $form);
$count = 0;
$began = microtime(true);
while (($spent = microtime(true) - $began) < $seconds) {
    call_once($url, $ca, $form);
    $count++;
}
echo $spent / $count, "\n";
