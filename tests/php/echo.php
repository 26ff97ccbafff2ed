<?php
// Answers what reached it: $_POST and $_FILES, as nested pairs, every text in Base64.
function shown($value)
{
    if (!is_array($value)) {
        return base64_encode($value);
    }
    $pairs = [];
    foreach ($value as $key => $item) {
        $pairs[] = [base64_encode($key), shown($item)];
    }
    return $pairs;
}

$files = [];
foreach ($_FILES as $field => $file) {
    $content = is_string($file['tmp_name']) ? file_get_contents($file['tmp_name']) : '';
    $files[] = array_map('base64_encode', [$field, $file['name'], $file['type'], $content]);
}
header('Content-Type: application/json');
echo json_encode(['success' => true, 'post' => shown($_POST), 'files' => $files]);
