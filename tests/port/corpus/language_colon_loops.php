<?php
// Loops with colons have many statements.

for ($i = 0; $i < 3; $i++): echo $i;
echo '-';
if ($i == 1) continue;
echo '+';
endfor;
echo "\n";
for ($i = 0; $i < 2; $i++): for ($j = 0; $j < 2; $j++): echo $i, $j;
endfor;
echo '|';
endfor;
foreach ([1,2] as $x): echo $x;
echo ';';
endforeach;
while ($i-- > 0): echo 'w';
echo $i;
endwhile;
if ($i): echo 'a';
echo 'b';
elseif (1): echo 'c';
echo 'd';
else: echo 'e';
echo 'f';
endif;
