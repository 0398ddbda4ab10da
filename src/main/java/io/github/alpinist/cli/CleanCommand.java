package io.github.alpinist.cli;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import io.github.alpinist.migrate.Leftovers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code alpinist clean}. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Removes what earlier runs kept on the engine: all that carries Alpinist's label, nothing else.")
final class CleanCommand implements Callable<Integer> {
    private final Console console;

    CleanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Engine engine = EngineOfUser.connect()) {
            List<Owned> removed = new Leftovers(engine).removeAll();
            removed.forEach(owned -> console.out()
                    .println("removed " + owned.kind().name().toLowerCase(Locale.ROOT) + " " + owned.name()));
            console.out().println(removed.isEmpty() ? "Nothing was left." : removed.size() + " removed.");
        }
        return 0;
    }
}
