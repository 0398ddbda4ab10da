<?php
$flags = defined('GLOB_BRACE') ? GLOB_BRACE : 0;
foreach (glob(__DIR__ . '/{a,b}/*.xml', GLOB_BRACE) as $file) {
    load($file);
}
