<?php
$api = new ApiWrapper();
$ids = [3, 42, '5', 'x'];
foreach ($ids as $id) {
    $r = $api->getClientDetails(['id' => $id]);
    if ($r['success'] === true && isset($r['client']['email'])) {
        $mail = $r['client']['email'];
    } elseif (!empty($r['error'])) {
        $mail = 'ERROR ' . (is_array($r['error']) ? reset($r['error']) : $r['error']);
    } else {
        $mail = '?';
    }
    echo str_pad($id, 5, '.', STR_PAD_RIGHT), $mail, "\n";
}
$found = array_filter($ids, function ($id) use ($api) {
    return $api->getClientDetails(['id' => $id])['success'];
});
print_r($found);
