package io.github.alpinist.convert;

import io.github.alpinist.shell.SimpleCommand;
import java.util.List;
import java.util.Optional;

/** What a command needs that a Debian image brings unasked, and its Alpine variant does not. */
public final class SilentNeeds {
    /**
     * @param what the program, with the option that BusyBox's refuses where it has the program
     * @param alpineName the package that brings it
     */
    public record Need(String what, String alpineName) {}

    private SilentNeeds() {}

    /** @param debianImage that the command ran in, as a Dockerfile names it */
    public static Optional<Need> of(SimpleCommand command, Optional<String> debianImage) {
        List<Argument> words = Calls.bare(command).stream()
                .map(word -> new Argument(word, word.span()))
                .toList();
        return words.stream()
                .findFirst()
                .flatMap(Argument::literal)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .flatMap(name -> of(name, words.subList(1, words.size()), debianImage));
    }

    private static Optional<Need> of(String name, List<Argument> arguments, Optional<String> debianImage) {
        if (name.equals("bash")) {
            return Optional.of(new Need(name, "bash"));
        }
        if (ContextScripts.SHADOW.contains(name)) {
            return Optional.of(new Need(name, "shadow"));
        }
        return BaseTools.packageFor(name, debianImage)
                .map(alpineName -> new Need(name, alpineName))
                .or(() -> BusyboxOptions.lack(name, arguments)
                        .map(lack -> new Need(name + " " + lack.option(), lack.alpineName())));
    }
}
