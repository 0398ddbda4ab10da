<?php
function slug(string $text): string
{
    return strtolower(iconv('UTF-8', 'ASCII//TRANSLIT', $text));
}
