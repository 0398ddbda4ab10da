package io.github.alpinist.cli;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.migrate.Cleaning;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code alpinist clean}. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Removes what runs in a repository left or kept on the engine and what killed scans left, and nothing else.")
final class CleanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The repository. The current folder by default.")
    private Path directory = Path.of(".");

    CleanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Engine engine = EngineOfUser.connect()) {
            Cleaning.Cleaned cleaned = new Cleaning(directory).clean(engine);
            cleaned.things()
                    .forEach(owned -> console.out()
                            .println("removed " + owned.kind().name().toLowerCase(Locale.ROOT) + " " + owned.name()));
            int count = cleaned.things().size();
            console.out().println(count == 0 ? "Nothing was left." : count + " removed.");
            cleaned.elsewhere()
                    .forEach(endpoint -> console.out()
                            .println("Runs here also used the engine at " + endpoint + "; clean there as well."));
        }
        return 0;
    }
}
