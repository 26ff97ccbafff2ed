<?php
$s = ''; for ($i = 0; $i < 5; $i++) { $s .= $i; $s .= ','; } echo rtrim($s, ','), "\n"; $name = "O'Br\"ien"; echo "Name: {$name} and \$x \\ {$s[0]}\n"; $h = ['k' => ['z' => 'deep']]; echo "v={$h['k']['z']}\n";
