package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A package of Debian that a stage installs.
 *
 * @param name without version and architecture
 * @param command that installs it
 */
record DebianPackage(String name, StartedCommand command) {
    private static final Set<String> INSTALLERS = Set.of("apt-get", "apt", "aptitude");
    /** Scripts of base images that install whatever they are given. */
    private static final Set<String> WRAPPERS = Set.of("clean-install", "install_packages");

    /** What the stages of the result install, as far as their commands name it. */
    static Stream<DebianPackage> ofResult(Move move) {
        return move.result().stream().filter(move::moves).flatMap(stage -> of(stage, move));
    }

    static Stream<DebianPackage> of(Stage stage, Move move) {
        return move.commands(stage).stream().flatMap(DebianPackage::of);
    }

    private static Stream<DebianPackage> of(StartedCommand command) {
        List<String> words = command.words();
        int install = words.indexOf("install");
        boolean installs = INSTALLERS.contains(command.name()) && install > 0;
        if (!installs && !WRAPPERS.contains(command.name())) {
            return Stream.of();
        }
        return words.subList(installs ? install + 1 : 1, words.size()).stream()
                .filter(word -> !word.startsWith("-"))
                .map(word -> new DebianPackage(word.replaceFirst("[=:/].*", ""), command));
    }

    boolean matches(Pattern names) {
        return names.matcher(name).matches();
    }
}
