<?php
$dir = sys_get_temp_dir() . '/port-' . getmypid();
mkdir($dir);
$path = $dir . '/data.csv';
$out = fopen($path, 'w');
fputcsv($out, ['id', 'name', 'note']);
foreach ([[1, 'Ann "A"', 'x,y'], [2, 'Bob', 'two words'], [3, "line\nbreak", '']] as $row) {
    fputcsv($out, $row);
}
fclose($out);
echo file_get_contents($path);
$in = fopen($path, 'r');
$head = fgetcsv($in);
while (($row = fgetcsv($in)) !== false) {
    $record = array_combine($head, $row);
    echo $record['id'], ': ', $record['name'], "\n";
}
fclose($in);
file_put_contents($dir . '/log.txt', "first\n");
file_put_contents($dir . '/log.txt', "second\n", FILE_APPEND);
foreach (file($dir . '/log.txt', FILE_IGNORE_NEW_LINES) as $n => $line) {
    echo $n, ' ', $line, "\n";
}
$h = fopen($dir . '/log.txt', 'r');
while (!feof($h)) {
    $line = fgets($h);
    if ($line === false) {
        break;
    }
    echo strtoupper($line);
}
fclose($h);
echo file_exists($path) ? 'there' : 'gone', ' ', filesize($path), ' ', basename($path), ' ', basename($path, '.csv'), ' ', pathinfo($path, PATHINFO_EXTENSION), "\n";
unlink($path);
unlink($dir . '/log.txt');
rmdir($dir);
echo file_exists($path) ? 'there' : 'gone', "\n";
fwrite(STDOUT, "to stdout\n");
fwrite(STDERR, "to stderr\n");
$csv = fopen('php://output', 'w');
fputcsv($csv, ['a b', 'c"d', 5, 1.5, null, true]);
fclose($csv);
