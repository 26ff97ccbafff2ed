<?php
include('class.hbwrapper.php');
HBWrapper::setAPI("https://billing.example.com/admin/api.php","API ID","API Key");
$r=HBWrapper::singleton()->getAccounts(array());
$stat=array();
for($i=0;$i<count($r["accounts"]);$i++){
	$a=$r["accounts"][$i];
	if(!isset($stat[$a["status"]])) $stat[$a["status"]]=array("n"=>0,"sum"=>0);
	$stat[$a["status"]]["n"]++;
	$stat[$a["status"]]["sum"]+=$a["total"];
}
ksort($stat);
foreach($stat as $k=>$v) print $k." ".$v["n"]." ".number_format($v["sum"],2)."\n";
if(sizeof($stat)>1 and !in_array("Nope",array_keys($stat))) print("done\n"); else print "nothing\n";
