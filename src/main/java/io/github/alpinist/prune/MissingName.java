package io.github.alpinist.prune;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a message says is missing.
 *
 * @param name a soname, a command, a path, a package, or a module of some language
 * @param files the paths at which a package has it; absent where the name itself is what packages answer to
 * @param line the message
 */
record MissingName(String name, Optional<Predicate<String>> files, String line) {
    static MissingName of(String name, String line) {
        return new MissingName(name, Optional.empty(), line);
    }

    /** @param regex of the end of a path, with a {@code %s} for the name */
    static MissingName at(String name, String regex, String line) {
        Pattern path = Pattern.compile(String.format(regex, Pattern.quote(name)));
        return new MissingName(name, Optional.of(path.asPredicate()), line);
    }
}
