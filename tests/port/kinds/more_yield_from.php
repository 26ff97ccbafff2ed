<?php
function inner() { yield 0; yield from []; yield from [1, 2]; return 'r'; }
foreach (inner() as $v) { echo $v, ' '; }
function keyed() { yield 'a' => 1; yield from ['b' => 2, 5 => 3]; }
foreach (keyed() as $k => $v) { echo "$k=$v "; }
foreach ((function () { yield from inner(); })() as $v) { echo $v; }
echo "\n";
