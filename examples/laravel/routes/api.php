<?php

use App\Http\Controllers\HutController;
use Illuminate\Support\Facades\Route;

Route::get('/health', [HutController::class, 'health']);
Route::get('/huts', [HutController::class, 'index']);
Route::post('/huts', [HutController::class, 'store']);
