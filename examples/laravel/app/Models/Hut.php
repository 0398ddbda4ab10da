<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Hut extends Model
{
    protected $fillable = ['name', 'beds'];

    protected $visible = ['name', 'beds'];
}
