<?php
// not iconv('UTF-8', ...), see below; //TRANSLIT is not portable
return iconv('UTF-8', 'ISO-8859-1', $text);
