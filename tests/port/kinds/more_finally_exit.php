<?php
function f() { try { return 'a'; } finally { echo 'fin '; } }
echo f(), "\n";
try { try { throw new Exception('one'); } finally { echo "cleanup\n"; } } catch (Exception $e) { echo $e->getMessage(), "\n"; }
try { echo "in\n"; exit("bye\n"); } finally { echo "never\n"; }
