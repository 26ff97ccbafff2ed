<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

function dump_tree($data, $depth = 0)
{
    if (!is_array($data)) {
        return;
    }
    foreach ($data as $key => $value) {
        $pad = str_repeat('  ', $depth);
        if (is_array($value)) {
            echo $pad . $key . ":\n";
            dump_tree($value, $depth + 1);
        } elseif (is_bool($value)) {
            echo $pad . $key . ' = ' . ($value ? 'yes' : 'no') . "\n";
        } elseif (is_null($value)) {
            echo $pad, $key, " = null\n";
        } else {
            echo $pad . $key . ' = ' . gettype($value) . ' ' . $value . "\n";
        }
    }
}

function find_keys(array $data, $needle, array &$found, $path = '')
{
    foreach ($data as $k => $v) {
        $here = $path === '' ? $k : "$path.$k";
        if ((string) $k === $needle) {
            $found[] = $here;
        }
        if (is_array($v)) {
            find_keys($v, $needle, $found, $here);
        }
    }
}

$data = HBWrapper::singleton()->getInvoiceDetails(array('id' => 5));
dump_tree(array_slice($data['invoice'], 0, 4) + array('items' => $data['invoice']['items'], 'metadata' => $data['invoice']['metadata'] ?? null, 'none' => null));
$found = array();
find_keys($data, 'id', $found);
sort($found);
print_r($found);
