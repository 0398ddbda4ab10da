<?php

namespace Tests\Feature;

use Illuminate\Foundation\Application;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Foundation\Testing\TestCase;

class HutsTest extends TestCase
{
    use RefreshDatabase;

    public function createApplication(): Application
    {
        $app = require __DIR__.'/../../bootstrap/app.php';
        $app->make(\Illuminate\Contracts\Console\Kernel::class)->bootstrap();

        return $app;
    }

    public function test_there_are_none_at_first(): void
    {
        $this->getJson('/health')->assertExactJson(['status' => 'ok', 'huts' => 0]);
    }

    public function test_huts_are_in_the_order_of_a_german_dictionary(): void
    {
        foreach (['Zinal', 'Übeltal', 'Britannia', 'Ägerli'] as $name) {
            $this->postJson('/huts', ['name' => $name, 'beds' => 40])->assertCreated();
        }
        $names = array_column($this->getJson('/huts')->json(), 'name');
        $this->assertSame(['Ägerli', 'Britannia', 'Übeltal', 'Zinal'], $names);
    }

    public function test_a_hut_has_beds(): void
    {
        $this->postJson('/huts', ['name' => 'Monte Rosa', 'beds' => 0])->assertUnprocessable();
    }

    public function test_a_name_is_given_once(): void
    {
        $this->postJson('/huts', ['name' => 'Dom', 'beds' => 75])->assertCreated();
        $this->postJson('/huts', ['name' => 'Dom', 'beds' => 75])->assertUnprocessable();
    }
}
