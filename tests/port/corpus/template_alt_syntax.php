<?php require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$title = "Tickets & more";
$r = HBWrapper::singleton()->getTickets();
$rows = array_slice($r['tickets'], 0, 5);
?>
<h1><?=htmlspecialchars($title)?></h1>
<?php /* the list */ if ($rows): $i = 0; ?>
<ul>
<?php while ($i < count($rows)): $t = $rows[$i++]; ?>
  <li class="<?php echo $i % 2 ? 'odd' : 'even' ?>"><?php if ($t['priority'] > 1): ?><b><?= $t['tsubject'] ?></b><?php else: ?><?= $t['tsubject'] ?>

<?php endif; ?></li>
<?php endwhile; ?>
</ul>
<?php else: ?>nothing<?php endif; ?>
<?php for ($k = 3; $k; $k--): ?><?= $k ?>,<?php endfor; ?>

<?php switch (count($rows)): ?>
<?php case 5: ?>
five
<?php break; ?>
<?php default: ?>
other
<?php endswitch; ?>
<p><?php echo "end" ?></p>
<?php
foreach (array('a' => 1) as $k => $v):
    echo "$k: $v\n";
endforeach;
// last
