package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom paths are given to, or who runs the program.
 *
 * @param name {@code USER}, {@code USER:GROUP} or {@code :GROUP}
 * @param paths as they are written; none where it may be any
 * @param span where the name stands
 */
record Owner(String name, List<String> paths, Span span) {
    private static final OptionTable CHOWN = new OptionTable(
            "-R --recursive",
            "-h --no-dereference",
            "-v --verbose",
            "-c --changes",
            "-f --silent --quiet",
            "-H",
            "-L -P");

    /** All that a stage's own instructions name. */
    static Stream<Owner> in(StageView stage, Layout layout) {
        Stream<Owner> chowned =
                Calls.of(stage).filter(call -> call.is("chown")).flatMap(call -> ofChown(call, layout).stream());
        return Stream.concat(chowned, stage.stage().instructions().stream().flatMap(Owner::ofInstruction));
    }

    private static Optional<Owner> ofChown(Call call, Layout layout) {
        List<Argument> words =
                CHOWN.read(call, layout).map(OptionTable.Read::operands).orElse(List.of());
        if (words.size() < 2) {
            return Optional.empty();
        }
        List<String> paths = words.subList(1, words.size()).stream()
                .map(word -> withoutSlash(word.literal().orElseGet(() -> layout.text(word.whole()))))
                .toList();
        return words.get(0)
                .literal()
                .map(name -> new Owner(name, paths, words.get(0).span()));
    }

    private static Stream<Owner> ofInstruction(Instruction instruction) {
        if (instruction.is("USER")) {
            return instruction.words().stream().limit(1).map(word -> new Owner(word.text(), List.of(), word.span()));
        }
        return Copy.of(instruction).stream()
                .flatMap(copy -> instruction.flag("chown").stream().map(flag -> ofCopy(copy, flag)));
    }

    private static Owner ofCopy(Copy copy, Flag flag) {
        return new Owner(flag.value(), List.of(withoutSlash(copy.destination().text())), flag.span());
    }

    /** Whether it may write to a folder: to what is in it, or to all that the folder is in. */
    boolean writes(String folder) {
        return paths.isEmpty() || paths.stream().anyMatch(path -> within(path, folder) || within(folder, path));
    }

    private static boolean within(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    String user() {
        return name.split(":", 2)[0];
    }

    Optional<String> group() {
        int colon = name.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(name.substring(colon + 1));
    }

    static String withoutSlash(String path) {
        return path.replaceFirst("(?<=.)/+$", "");
    }
}
