<?php
define('[tariff]', 3);
define('1st choice', 'basic');
define('PLAIN', 'x');
echo constant('[tariff]') + 1, ' ', constant('1st choice'), ' ', constant('PLAIN'), PLAIN, "\n";
var_dump(defined('[tariff]'), defined('[other]'));
function label($n) { return constant('1st choice') . $n; }
echo label(2), "\n";
