<?php
// String functions on real data.
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$t = HBWrapper::singleton()->getTicketDetails(array('id' => '100037'));
$body = $t['ticket']['body'];
echo strlen($body), ' ', mb_strlen($body), ' ', substr_count($body, "\n"), ' ', str_word_count($body), ' ', md5($body), "\n";
$lines = preg_split('/\r?\n/', $body);
foreach ($lines as $n => $line) {
    if (trim($line) === '') continue;
    echo sprintf('%02d', $n + 1), ' ', strlen($line) > 30 ? substr($line, 0, 27) . '...' : $line, "\n";
}
$words = array_count_values(str_word_count(strtolower($body), 1));
arsort($words);
$top = array_slice($words, 0, 3, true);
echo implode(', ', array_map(function ($w, $n) { return "$w x$n"; }, array_keys($top), $top)), "\n";
$slug = trim(preg_replace('/[^a-z0-9]+/', '-', strtolower($t['ticket']['subject'])), '-');
echo $slug, ' ', ucwords(str_replace('-', ' ', $slug)), ' ', lcfirst(str_replace(' ', '', ucwords(str_replace('-', ' ', $slug)))), "\n";
echo nl2br(htmlspecialchars("<b>\"{$t['ticket']['name']}\"</b>\n'ok' & done")), "\n";
echo strrev('abc'), strtoupper('mixed'), ucfirst('first'), wordwrap('A very long wooooooooooooord.', 8, "\n", true), "\n";
echo similar_text('World', 'Word'), levenshtein('kitten', 'sitting'), ' ', substr_replace('Hello', 'J', 0, 1), ' ', strtr('Hi all', 'ai', 'eo'), ' ', chunk_split('abcdef', 2, ':'), ' ', strpbrk('This is', 'st'), ' ', number_format(-1234.5), "\n";
echo vsprintf('%2$s/%1$04d %3$\'*10s', array(42, 'x', 'pad')), ' ', strcmp('a', 'b') < 0 ? 'less' : 'more', ' ', ltrim('0012', '0'), ' ', rtrim('1.500', '0'), ' ', money('3'), "\n";
function money($v, $cur = '€') { return $cur . number_format((float) $v, 2, ',', ' '); }
