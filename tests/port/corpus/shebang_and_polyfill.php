#!/usr/bin/env php
<?php
if (!function_exists('str_contains')) { function str_contains($h, $n) { return strpos($h, $n) !== false; } }
if (!function_exists('own_one')) {
    // Comment of it
    function own_one($x) { return $x . '!'; }
}
var_dump(str_contains('abc', 'b'), own_one('a'));
