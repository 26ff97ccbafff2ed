<?php
$rate = 5;
function first() { global $rate; $rate += 2; return $rate; }
function second() { $other = 1; global $rate; return $rate + $other; }
echo first(), ' ', second(), ' ', $rate, "\n";
