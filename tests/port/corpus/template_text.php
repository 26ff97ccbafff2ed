<html>
<body>
<?php
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$result = HBWrapper::singleton()->getClients(['page' => 2]);
?>
<h1>Clients</h1>
<ul>
<?php foreach ($result['clients'] as $i => $client): ?>
  <li class="<?= $i % 2 ? 'odd' : 'even' ?>"><?php echo htmlspecialchars($client['lastname']); ?></li>
<?php endforeach; ?>
</ul>
<?php if ($result['success']): ?>
<p>Fine</p>
<?php else: ?>
<p>Error</p>
<?php endif ?>
</body>
</html>
