<?php
register_shutdown_function(function () { echo "end\n"; });
ob_start(); echo "x"; $t = ob_get_clean(); echo strtoupper($t), "\n";
set_error_handler(function ($no, $msg) { echo "handled: $msg\n"; return true; });
trigger_error('careful', E_USER_WARNING);
echo "done\n"; exit(0);
