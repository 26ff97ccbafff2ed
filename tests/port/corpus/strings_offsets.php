<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$r = HBWrapper::singleton()->getTicketDetails(array('id' => '100037'));
$h = $r['ticket']['acc_hash'];
$s = substr(md5($r['ticket']['email']), 0, 8);
echo $s[0], $s[-1], $s[3], ' ', strlen($h), ' ', ord($s[0]), ' ', chr(ord('a') + 2), "\n";
$mask = $s;
for ($i = 2; $i < strlen($mask) - 2; $i++) $mask[$i] = '*';
echo $mask, ' ', substr_replace($s, '****', 2, 4), ' ', str_pad(substr($s, -2), 8, '*', STR_PAD_LEFT), "\n";
var_dump(substr('abc', 3), substr('abc', 1, -1), substr('abc', -5, 2), substr('abc', 0, -4), strpos('abc', 'd'), strrpos('a/b/c', '/'), stripos('HeLLo', 'll'), strstr('user@host', '@'), strstr('user@host', '@', true), strrchr('a/b/c', '/'), substr_count('aaaa', 'aa'), ucwords('a-b c_d', '-'), trim("\t x \n"), rtrim('xaab', 'a..b'), nl2br("a\r\nb"), strcmp('b', 'a'), strncasecmp('ABc', 'abd', 2), str_word_count("It's a well-known fact"), wordwrap('aaa bbb ccc', 7, "\n"), implode(',', str_split('abcdefgh', 3)), strtr('abc', array('a' => 'b', 'b' => 'a')), similar_text('abc', 'abd'), money_fmt(-5), addslashes("a'b\"c\\"), stripslashes("a\\'b"), quotemeta('1+1=2?'), ltrim('007', '0'), lcfirst('ABC'), strrev('żab') !== 'baż', sprintf("%'#10.2f|%-8s|%+05d", 3.14159, 'ab', 42), vsprintf('%s-%s', array('a', 'b')), strip_tags('<p>Hi <b>you</b><br/></p>'), html_entity_decode('&amp;&lt;&quot;&#39;&euro;'), htmlspecialchars("<a href='x'>\"q\"</a>"), ctype_upper('AB'), ctype_alpha('a1'), is_numeric('12.5e3'), bin2hex('abc'), strpbrk('keyed', 'ye'), substr_compare_own('abcde', 'bc'), array_sum(str_split('12345')), ucfirst(''), str_repeat('ab', 0), strtolower('ÄB'), number_format(0.125, 2), number_format(1234.5), number_format(0.5), number_format(-1234.567, 2, ',', '.'));
function money_fmt($n) { return ($n < 0 ? '-' : '') . '$' . number_format(abs($n), 2); }
function substr_compare_own($a, $b) { return strpos($a, $b) === 1; }
