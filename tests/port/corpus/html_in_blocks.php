<?php for ($k = 3; $k; $k--): ?><?= $k ?>,<?php endfor; ?>x
<?php switch (5): ?>
<?php case 5: ?>
five
<?php break; ?>
<?php default: ?>
other
<?php endswitch; ?><?php foreach ([1, 2, 9] as $z) { switch ($z) { case 1: ?>one
<?php case 2: ?>two
<?php break; default: ?>other
<?php } } ?>
end
