<?php
return (new NumberFormatter('de_DE', NumberFormatter::CURRENCY))->formatCurrency($sum, 'EUR');
