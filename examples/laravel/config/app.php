<?php

return [
    'name' => 'Huts',
    'env' => env('APP_ENV', 'production'),
    'debug' => (bool) env('APP_DEBUG', false),
    'url' => env('APP_URL', 'http://localhost:8000'),
    'timezone' => 'Europe/Zurich',
    'locale' => 'de',
    'fallback_locale' => 'en',
    'key' => env('APP_KEY', 'base64:b25seS1mb3ItZGV2ZWxvcG1lbnQtMzItYnl0ZXMhISE='),
    'cipher' => 'AES-256-CBC',
];
