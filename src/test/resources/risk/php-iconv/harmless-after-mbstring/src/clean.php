<?php
if (function_exists('mb_scrub')) {
    function clean(string $text): string
    {
        return mb_scrub($text, 'UTF-8');
    }
} elseif (function_exists('iconv')) {
    function clean(string $text): string
    {
        return iconv('UTF-8', 'UTF-8//IGNORE', $text);
    }
}
