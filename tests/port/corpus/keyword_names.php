<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');

class Import
{
    public $from;
    public $class = 'hosting';
    public $is = array();
    public $def;
    const None = 'none';
    const DEFAULT_LIMIT = 2;

    public function __construct($from = self::None, $def = null)
    {
        $this->from = $from;
        $this->def = $def;
    }

    public function with($list)
    {
        foreach ($list as $in => $or) {
            $this->is[$in] = $or;
        }
        return $this;
    }

    public function pass()
    {
        return $this->from . '/' . $this->class . '/' . count($this->is);
    }

    public static function del($object, $lambda)
    {
        return $lambda($object->is);
    }
}

function del($dict) { return array_pop($dict); }
function sum($numbers) { $sum = 0; foreach ($numbers as $int) $sum += $int; return $sum; }
function len($str) { return strlen($str); }
function filter($list, $type) { $out = array(); foreach ($list as $id => $object) if ($object['status'] == $type) $out[$id] = $object; return $out; }

$import = new Import('csv', 5);
$self = $import->with(array('a' => 1, 'b' => 2));
$None = null; $True = 1; $print = 'printed'; $len = 3; $list = array(3, 1); $dict = array('k' => 'v'); $str = 'text'; $id = 9; $type = 'Active'; $input = '5'; $max = 7; $min = 1; $sum = sum($list); $filter = 'f'; $map = array(); $set = 1; $hash = 'h'; $format = '%s'; $range = range(1, 3); $object = 1; $iter = 2; $next = 3; $vars = 4; $dir = 5; $all = 6; $any = 7; $bool = true; $float = 1.5; $tuple = array(1, 2); $bytes = 'b'; $open = 1; $zip = 'z'; $round = round(2.5); $abs = abs(-3); $sorted = array(2, 1); sort($sorted);
$yield_ = 1; $async = 2; $await = 3; $nonlocal = 4; $raise = 5; $with = 6; $lambda = 7; $assert = 8; $except = 9; $finally = 10; $import_ = 11; $not = 12; $del = del($list); $elif = 13; $match = 14; $php = 15; $sys = 16; $HBWrapper = 17;
echo $import->pass(), $self === $import ? 'same' : 'other', $None, $True, $print, $len, implode($list), $dict['k'], $str, $id, $type, $input + 1, max($max, $min), $sum, $filter, len($str), $set, $hash, sprintf($format, 'x'), implode($range), $object, $iter, $next, $vars, $dir, $all, $any, $bool, $float, implode($tuple), $bytes, $open, $zip, $round, $abs, implode($sorted), "\n";
echo $yield_ + $async + $await + $nonlocal + $raise + $with + $lambda + $assert + $except + $finally + $import_ + $not + $del + $elif + $match + $php + $sys + $HBWrapper, "\n";
echo Import::None, Import::DEFAULT_LIMIT, Import::del($import, function ($is) { return implode('+', array_keys($is)); }), "\n";
$accounts = HBWrapper::singleton()->getAccounts();
echo count(filter($accounts['accounts'], $type)), ' ', count($accounts['accounts']), "\n";
