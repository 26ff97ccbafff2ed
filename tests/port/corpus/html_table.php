<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$products = HBWrapper::singleton()->getProducts(['id' => 1]);
?>
<!DOCTYPE html>
<html>
<head><title>Products &amp; prices</title></head>
<body>
<?php if (!empty($products['products'])): ?>
<table>
<?php foreach ($products['products'] as $id => $p): ?>
  <tr class="<?= $id % 2 ? 'odd' : 'even' ?>">
    <td><?= htmlspecialchars($p['name']) ?></td>
    <td><?php echo $p['m'] > 0 ? number_format($p['m'], 2) . ' / month' : '&ndash;'; ?></td>
    <td><?=$p['accounts']?></td>
  </tr>
<?php endforeach; ?>
</table>
<?php else: ?>
<p>Nothing.</p>
<?php endif ?>
</body>
</html>
