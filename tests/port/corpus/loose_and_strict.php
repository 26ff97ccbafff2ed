<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$r = HBWrapper::singleton()->getClientDetails(array('id' => 3));
$c = $r['client'];
var_dump($c['id'] == 3, $c['id'] === 3, $c['id'] === '3', $c['credit'] == 0, $c['credit'] == '0', !$c['credit'], (bool) $c['credit'], $c['cardnum'] == '', $c['cardnum'] === null, $c['companyname'] && $c['city'], $c['notes'] ?: 'none', $c['taxexempt'] ? 'yes' : 'no', empty($c['taxexempt']), empty($c['credit']), isset($c['cardnum']), $c['company'] == true, $c['company'] === true, $c['id'] + 1, $c['id'] . 1, $c['credit'] * 2, -$c['id'], $c['id'] <=> 10, $c['id'] > '10', $c['datecreated'] > '2026-01-01', 'abc' == 0, null == false, '1e3' == '1000', 'abc' <=> 'ABC', [] == false, '0' == false, 0 == '', 1.0 === 1, '1' . '1' + 1);
var_dump(in_array(3, array($c['id'])), in_array(3, array($c['id']), true), in_array('abc', array(0)), array_search($c['id'], array(1, 2, 3)), array_keys(array(1, '1', true, 'a'), 1), max('10', 9), max('abc', 5), min('a', 'b', 'A'), max(array(1, 5), array(1, 4)), array_sum(array('1', 2.5, '3x' => 4)), '5' % 3, 7 <=> '7', '10' == '1e1', 100 == '1e2', 'a' . 1.0, 1.5 . '', true . '', round('3.456', 2), (int) '12abc', (float) '1.5e3x', intval(' 42 '), is_numeric($c['credit']), is_numeric('1e'), is_numeric('.5'), ctype_digit($c['id']), PHP_INT_MAX, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < PHP_FLOAT_EPSILON);
switch ($c['id']) { case 3.0: echo "three\n"; break; default: echo "other\n"; }
echo match (true) { $c['id'] === 3 => 'int', $c['id'] === '3' => 'text', default => 'none' }, "\n";
