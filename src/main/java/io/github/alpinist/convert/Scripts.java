package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Form;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the build context that an instruction copies or runs, as far as their names tell. */
final class Scripts {
    private final StageView stage;
    private final BuildContext context;

    Scripts(StageView stage, BuildContext context) {
        this.stage = stage;
        this.context = context;
    }

    /** Paths in the context that exist. */
    Stream<String> named(Instruction instruction) {
        return switch (instruction.keyword()) {
            case "COPY", "ADD" -> copied(instruction);
            case "CMD", "ENTRYPOINT", "RUN", "HEALTHCHECK" -> run(instruction);
            default -> Stream.of();
        };
    }

    private Stream<String> copied(Instruction instruction) {
        if (instruction.flag("from").isPresent()) {
            return Stream.of();
        }
        List<String> paths = texts(instruction);
        return paths.stream().limit(Math.max(0, paths.size() - 1)).filter(context::exists);
    }

    private Stream<String> run(Instruction instruction) {
        return texts(instruction).stream()
                .filter(text -> text.matches("[\\w./-]*[\\w-](\\.\\w+)?"))
                .flatMap(text ->
                        candidates(text).stream().filter(context::exists).limit(1));
    }

    private static List<String> texts(Instruction instruction) {
        return instruction.form() == Form.EXEC
                ? instruction.exec().stream().map(ExecWord::value).toList()
                : instruction.words().stream().map(Word::text).toList();
    }

    /** Where a path in the image may come from: below the working folder, or copied to another folder by its name. */
    private List<String> candidates(String path) {
        List<String> candidates = new ArrayList<>();
        for (Instruction instruction : stage.stage().instructions()) {
            String folder = instruction.arguments().text();
            if (instruction.is("WORKDIR") && path.startsWith(folder + "/")) {
                candidates.add(path.substring(folder.length() + 1));
            }
        }
        candidates.add(path.replaceFirst("^(\\./|/)+", ""));
        if (path.contains("/")) {
            candidates.add(path.substring(path.lastIndexOf('/') + 1));
        }
        return candidates;
    }
}
