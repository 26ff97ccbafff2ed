<?php
if (count($argv) > 5) define('DEBUG', 1);
var_dump(defined('DEBUG'), defined('PHP_EOL'), defined('NO_SUCH_CONSTANT'), defined('LATER'));
if (!defined('LATER')) define('LATER', 2);
var_dump(defined('LATER'), LATER);
if (count($argv) < 5) { define('RATE', 3); } else { define('RATE', 4); }
var_dump(defined('RATE'), RATE);
function rate() { return defined('LATER') ? LATER + RATE : 0; }
var_dump(rate());
