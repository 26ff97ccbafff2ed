<?php
# A shell-like comment
/*
 * Block comment
 *   with indentation
 */
require 'class.hbwrapper.php'; // the class

HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key'); # settings


/** Doc comment of a function. @return string */
function f(/* nothing */ $a, // first
    $b = 2 /* second */)
{
    // inside
    return $a + $b; // trailing
    // after return
}

if (true) { // why not
    // only a comment
} else {
    # else comment
    echo "never\n";
}

$map = array(
    // leading
    'a' => 1, // one
    /* two */ 'b' => 2,
    # last
);

foreach ($map as $k => $v) { /* body */ echo "$k=$v\n"; /* end */ }
switch ($map['a']) {
    // before case
    case 1: // one
        echo "one\n"; // say
        break;
    /* default */
    default:
        // nothing
}
$r = HBWrapper::singleton() // fluent
    ->getNews(
        // no parameters
        array()
    );
echo count($r['news']), "\n"; // bye
// the end
