<?php

namespace App\Http\Controllers;

use App\Models\Hut;
use Collator;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;

class HutController
{
    public function health(): JsonResponse
    {
        return response()->json(['status' => 'ok', 'huts' => Hut::count()]);
    }

    /** All huts, in the order of a German dictionary. */
    public function index(): JsonResponse
    {
        $german = new Collator('de_CH');

        return response()->json(
            Hut::all()->sort(fn (Hut $one, Hut $other) => $german->compare($one->name, $other->name))->values()
        );
    }

    public function store(Request $request): JsonResponse
    {
        $hut = Hut::create($request->validate([
            'name' => ['required', 'string', 'unique:huts'],
            'beds' => ['required', 'integer', 'min:1'],
        ]));

        return response()->json($hut, 201);
    }
}
