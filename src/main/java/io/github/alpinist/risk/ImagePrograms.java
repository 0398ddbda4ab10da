package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.dockerfile.Word;
import io.github.alpinist.text.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which packages a stage's image has after the move, as far as its Dockerfile and its base image tell. */
final class ImagePrograms {
    /** What is known to be in images on Alpine beyond the program that they are named after. */
    private static final Map<String, Set<String>> HELD = Map.of(
            "php", Set.of("curl", "tar", "xz", "openssl"),
            "eclipse-temurin", Set.of("coreutils", "gnupg", "openssl"));

    private static final Pattern KNOWN = Pattern.compile("(?:.*/)?(alpine|python|node|ruby|golang|rust|php"
            + "|eclipse-temurin|erlang|elixir|perl|dotnet/aspnet|dotnet/runtime|dotnet/runtime-deps)(?:[:@].*)?");

    private final Set<String> installed;
    private final List<Instruction> instructions;
    private final boolean known;

    private ImagePrograms(Set<String> installed, List<Instruction> instructions, boolean known) {
        this.installed = installed;
        this.instructions = instructions;
        this.known = known;
    }

    static ImagePrograms of(Move move, Stage stage) {
        Dockerfile after = Dockerfile.parse(
                Source.of(move.dockerfile().source().name(), move.conversion().text()));
        boolean same = after.stages().size() == move.dockerfile().stages().size();
        List<Instruction> instructions = (same
                        ? move.lineage(stage).stream()
                                .map(each -> after.stages().get(each.index()))
                        : after.stages().stream())
                .flatMap(each -> each.instructions().stream())
                .toList();
        Set<String> packages = installed(instructions);
        String image = move.imageAfter(stage).orElse("");
        boolean known = KNOWN.matcher(image).matches();
        if (known) {
            packages.addAll(HELD.getOrDefault(KNOWN.matcher(image).replaceFirst("$1"), Set.of()));
        }
        return new ImagePrograms(packages, instructions, known);
    }

    private static Set<String> installed(List<Instruction> instructions) {
        List<StartedCommand> apk = instructions.stream()
                .flatMap(instruction -> StartedCommand.of(instruction).stream())
                .filter(command -> command.is("apk"))
                .toList();
        Set<String> removed = words(apk, "del").collect(Collectors.toSet());
        List<StartedCommand> adding = apk.stream()
                .filter(command -> command.words().stream().noneMatch(removed::contains))
                .toList();
        return words(adding, "add")
                .map(word -> word.replaceFirst("[<>=~@].*", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> words(List<StartedCommand> commands, String verb) {
        return commands.stream()
                .filter(command -> command.has(verb))
                .flatMap(command -> command.words().stream().skip(1))
                .filter(word -> !word.startsWith("-") && !word.equals(verb));
    }

    /** Whether it is known what the base image holds. */
    boolean areKnown() {
        return known;
    }

    /** Whether a package is installed, or a program of its name is copied. */
    boolean has(String alpineName, String program) {
        return installed.contains(alpineName)
                || instructions.stream()
                        .filter(instruction -> instruction.is("COPY") || instruction.is("ADD"))
                        .flatMap(instruction -> instruction.words().stream())
                        .map(Word::text)
                        .anyMatch(path -> path.endsWith("/" + program));
    }

    boolean hasUser(String name) {
        return instructions.stream()
                .anyMatch(instruction -> Pattern.compile("\\b" + name + "\\b")
                        .matcher(instruction.arguments().text())
                        .find());
    }
}
