<?php
function name(string $text): string
{
    return strtolower(iconv('UTF-8', 'ASCII//TRANSLIT', $text));
}
