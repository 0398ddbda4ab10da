<?php
foreach (glob(__DIR__ . '/{a,b}/*.xml', GLOB_BRACE) as $file) {
    load($file);
}
