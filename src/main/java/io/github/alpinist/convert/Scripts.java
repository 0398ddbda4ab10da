package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the build context that an instruction copies or runs, as far as their names tell. */
final class Scripts {
    private static final List<String> COPYING = List.of("COPY", "ADD");
    private static final Pattern SCRIPT = Pattern.compile("[\\w./-]*(?:\\.(?:ba)?sh|entrypoint)");

    private final StageView stage;
    private final BuildContext context;
    private final CopiedFiles files;

    Scripts(StageView stage, Draft draft) {
        this.stage = stage;
        this.context = draft.context();
        this.files = new CopiedFiles(stage, draft);
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
        return sources(instruction).filter(context::exists);
    }

    private static Stream<String> sources(Instruction instruction) {
        if (!COPYING.contains(instruction.keyword()) || instruction.flag("from").isPresent()) {
            return Stream.of();
        }
        List<String> paths = CopiedFiles.texts(instruction);
        return paths.stream().limit(Math.max(0, paths.size() - 1));
    }

    /** The names of scripts that the stage copies and the instruction runs, but that are not in the context. */
    Stream<String> unseen(Instruction instruction) {
        if (!instruction.is("ENTRYPOINT") && !instruction.is("CMD")) {
            return Stream.of();
        }
        Set<String> words =
                CopiedFiles.texts(instruction).stream().map(Scripts::name).collect(Collectors.toSet());
        return stage.lineage()
                .flatMap(each -> each.stage().instructions().stream())
                .filter(copy -> COPYING.contains(copy.keyword()))
                .flatMap(this::unseenSources)
                .filter(words::contains);
    }

    /** The names that scripts get which come from another image, or are not in the context. */
    private Stream<String> unseenSources(Instruction copy) {
        List<String> paths = CopiedFiles.texts(copy);
        if (paths.size() < 2) {
            return Stream.of();
        }
        boolean elsewhere = copy.flag("from").isPresent();
        Stream<String> unseen = paths.subList(0, paths.size() - 1).stream()
                .filter(path -> SCRIPT.matcher(path).matches())
                .filter(path -> !context.exists(elsewhere ? name(path) : path));
        String target = name(paths.get(paths.size() - 1));
        return paths.size() == 2 && !target.isEmpty()
                ? unseen.flatMap(path -> Stream.of(name(path), target))
                : unseen.map(Scripts::name);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Stream<String> run(Instruction instruction) {
        return CopiedFiles.texts(instruction).stream()
                .filter(text -> text.matches("[\\w./-]*[\\w-](\\.\\w+)?"))
                .flatMap(text -> files.find(text, instruction).stream());
    }
}
