<?php
// Does for the tests what PHP does. One JSON request a line on stdin, one JSON answer a line on stdout.
// Values travel tagged, so that neither type nor order nor byte is lost on the way.

function untag($tagged)
{
    [$kind, $value] = $tagged + [1 => null];
    switch ($kind) {
        case 'null': return null;
        case 'bool': return $value;
        case 'int': return (int) $value;
        case 'float': return unpack('E', hex2bin($value))[1];
        case 'str': return base64_decode($value);
        case 'array':
            $array = [];
            foreach ($value as [$key, $item]) {
                $array[untag($key)] = untag($item);
            }
            return $array;
        case 'object': return (object) untag(['array', $value]);
        case 'file': return new CURLFile(...array_map('untag', $value));
    }
    throw new Exception("unknown kind $kind");
}

function tag($value)
{
    if ($value === null) {
        return ['null'];
    }
    if (is_bool($value)) {
        return ['bool', $value];
    }
    if (is_int($value)) {
        return ['int', (string) $value];
    }
    if (is_float($value)) {
        return ['float', bin2hex(pack('E', $value))];
    }
    if (is_string($value)) {
        return ['str', base64_encode($value)];
    }
    $pairs = [];
    foreach ($value as $key => $item) {
        $pairs[] = [tag($key), tag($item)];
    }
    return ['array', $pairs];
}

function send($url, $call, $form)
{
    $handle = curl_init($url);
    curl_setopt_array($handle, [
        CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => $form,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 20,
    ]);
    $answer = curl_exec($handle);
    return $answer === false ? 'cURL: ' . curl_error($handle) : $answer;
}

function own_fields($call)
{
    return ['call' => $call, 'outputformat' => 'json', 'api_id' => 'id', 'api_key' => 'key'];
}

function output($function, ...$arguments)
{
    ob_start();
    $function(...$arguments);
    return ob_get_clean();
}

// A value, or the class of what was thrown.
function tried($work, $message = false)
{
    ob_start();
    try {
        return ['value' => $work()];
    } catch (Throwable $e) {
        return ['raises' => get_class($e) . ($message ? ': ' . $e->getMessage() : '')];
    } finally {
        ob_end_clean();
    }
}

function pregs($pattern, $text)
{
    $out = [preg_match($pattern, $text)];
    foreach ([0, PREG_OFFSET_CAPTURE, PREG_UNMATCHED_AS_NULL] as $flags) {
        preg_match($pattern, $text, $groups, $flags);
        $out[] = $groups;
    }
    $out[] = preg_match_all($pattern, $text);
    foreach ([PREG_PATTERN_ORDER, PREG_SET_ORDER, PREG_SET_ORDER | PREG_OFFSET_CAPTURE] as $flags) {
        preg_match_all($pattern, $text, $groups, $flags);
        $out[] = $groups;
    }
    $out[] = preg_replace($pattern, '<$0|\\1|${1}>', $text);
    $out[] = preg_replace($pattern, '-', $text, 1);
    $out[] = preg_replace_callback($pattern, fn ($m) => "[$m[0]]", $text);
    $out[] = preg_split($pattern, $text);
    $out[] = preg_split($pattern, $text, 2);
    $out[] = preg_split($pattern, $text, -1, PREG_SPLIT_NO_EMPTY | PREG_SPLIT_DELIM_CAPTURE);
    $out[] = preg_split($pattern, $text, -1, PREG_SPLIT_DELIM_CAPTURE | PREG_SPLIT_OFFSET_CAPTURE);
    $out[] = preg_grep($pattern, [$text, 'zz']);
    $out[] = preg_grep($pattern, [$text], PREG_GREP_INVERT);
    $out[] = preg_filter($pattern, '-', [$text, 'zz']);
    return $out;
}

function operated($sign, $one, $other)
{
    return tried(function () use ($sign, $one, $other) {
        switch ($sign) {
            case '+': return $one + $other;
            case '-': return $one - $other;
            case '*': return $one * $other;
            case '/': return $one / $other;
            case '%': return $one % $other;
            case '**': return $one ** $other;
            case '&': return $one & $other;
            case '|': return $one | $other;
            case '^': return $one ^ $other;
            case '<<': return $one << $other;
            case '>>': return $one >> $other;
        }
    }, true);
}

// The type of the argument has no say in `isset` and `empty`, so `null` comes in as a plain value.
$operations = [
    'curl' => fn ($url, $form) => send($url, 'echo', array_merge_keep($form, own_fields('echo'))),
    'query' => fn ($url, $form) => send($url, 'echo', http_build_query(array_merge_keep($form, own_fields('echo')))),
    'http_build_query' => fn ($form, ...$more) => http_build_query($form, ...$more),
    'json_decode' => function ($text) {
        $value = json_decode($text, true);
        return json_last_error() === JSON_ERROR_NONE ? ['value' => $value] : ['error' => json_last_error_msg()];
    },
    'print_r' => fn ($value) => print_r($value, true),
    'var_dump' => fn ($value) => output('var_dump', $value),
    'loose_equal' => fn ($one, $other) => $one == $other,
    'spaceship' => fn ($one, $other) => $one <=> $other,
    'var_export' => fn ($value) => var_export($value, true),
    'print_values' => fn ($value) => print_r(array_values($value), true),
    'is_numeric' => fn ($value) => is_numeric($value),
    'int' => fn ($value) => (int) $value,
    'empty' => fn ($value) => empty($value),
    'call' => fn ($function, $arguments) => tried(fn () => $function(...$arguments)),
    'operator' => 'operated',
    'decoded' => fn ($text) => ['value' => json_decode($text, true), 'error' => json_last_error()],
    'serialize_text' => 'serialize',
    'parse_str' => function ($text) {
        parse_str($text, $result);
        return $result;
    },
    'preg' => 'pregs',
    'strtotime' => function ($zone, $text, $base) {
        date_default_timezone_set($zone);
        $stamp = strtotime($text, $base);
        $shown = $stamp === false ? false : date('c', $stamp);
        date_default_timezone_set('UTC');
        return $shown;
    },
    'moved' => function ($zone, $stamp, $interval, $back) {
        $moment = (new DateTime('@0'))->setTimezone(new DateTimeZone($zone))->setTimestamp($stamp);
        $by = new DateInterval($interval);
        return ($back ? $moment->sub($by) : $moment->add($by))->format('c');
    },
    'diff' => function ($zone, $one, $other) {
        return (new DateTime("@$one"))->diff(new DateTime("@$other"))->format('%R %y %m %d %h %i %s %a');
    },
    'string' => fn ($value) => (string) $value,
];

function array_merge_keep($form, $own)
{
    foreach ($own as $key => $value) {
        $form[$key] = $value;
    }
    return $form;
}

while (($line = fgets(STDIN)) !== false) {
    [$name, $arguments] = json_decode($line, true, 4096);
    $result = @$operations[$name](...array_map('untag', $arguments));
    echo json_encode(tag($result), JSON_THROW_ON_ERROR, 4096), "\n";
}
