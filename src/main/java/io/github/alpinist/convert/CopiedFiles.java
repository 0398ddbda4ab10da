package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.Form;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Word;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which file of the build context stands at a path in the image, from what a stage and its parents copy. */
final class CopiedFiles {
    private static final int MAX_STAGES = 8;

    private static final Map<String, String> MOUNT_NAMES =
            Map.of("src", "source", "dst", "target", "destination", "target");

    /**
     * @param source in the context or, with a stage, in that one
     * @param target absolute
     */
    private record Copy(String source, String target, boolean intoFolder, Optional<StageView> from) {}

    private record Named(String word, int instruction) {}

    private final Draft draft;
    private final StageView stage;
    private final int depth;
    private final List<Copy> copies = new ArrayList<>();
    private final Map<Named, Optional<String>> named = new HashMap<>();
    private String folder = "/";

    CopiedFiles(StageView stage, Draft draft) {
        this(stage, draft, 0);
    }

    private CopiedFiles(StageView stage, Draft draft, int depth) {
        this.stage = stage;
        this.draft = draft;
        this.depth = depth;
        instructions(Integer.MAX_VALUE).forEach(this::read);
    }

    private Stream<Instruction> instructions(int before) {
        return stage.lineage()
                .sorted(Comparator.comparingInt(each -> each.stage().index()))
                .flatMap(each -> each.stage().instructions().stream())
                .map(Instruction::effective)
                .filter(instruction -> instruction.index() < before);
    }

    private void read(Instruction instruction) {
        if (instruction.is("WORKDIR")) {
            folder = resolve(folder, instruction.arguments().text());
        } else if (instruction.is("COPY") || instruction.is("ADD")) {
            copy(instruction);
        }
    }

    private void copy(Instruction instruction) {
        List<String> paths = texts(instruction);
        if (paths.size() < 2) {
            return;
        }
        Optional<String> name = instruction.flag("from").map(Flag::value);
        Optional<StageView> from = name.flatMap(known -> stage(known, instruction));
        if (name.isPresent() && from.isEmpty()) {
            return;
        }
        String target = paths.get(paths.size() - 1);
        boolean intoFolder = target.endsWith("/") || target.equals(".") || paths.size() > 2;
        for (String source : paths.subList(0, paths.size() - 1)) {
            copies.add(0, new Copy(resolve("/", source), resolve(folder, target), intoFolder, from));
        }
    }

    private Optional<StageView> stage(String name, Instruction at) {
        return draft.file().stage(name, at).map(found -> draft.stages().get(found.index()));
    }

    /** What an instruction mounts from the context or from a stage, for itself alone. */
    private Stream<Copy> mounts(Instruction instruction) {
        return instruction.flags().stream()
                .filter(flag -> flag.name().equals("mount"))
                .map(flag -> options(flag.value()))
                .filter(options -> options.getOrDefault("type", "bind").equals("bind"))
                .filter(options -> options.containsKey("target"))
                .flatMap(options -> mount(options, instruction).stream());
    }

    private Optional<Copy> mount(Map<String, String> options, Instruction at) {
        Optional<String> name = Optional.ofNullable(options.get("from"));
        Optional<StageView> from = name.flatMap(known -> stage(known, at));
        String source = resolve("/", options.getOrDefault("source", "/"));
        String target = resolve(folderAt(at), String.valueOf(options.get("target")));
        return name.isPresent() && from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Copy(source, target, false, from));
    }

    /** A mount's options, the shorter names as the longer. */
    private static Map<String, String> options(String mount) {
        Map<String, String> options = new HashMap<>();
        for (String option : mount.split(",", -1)) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                String name = option.substring(0, equals);
                options.put(MOUNT_NAMES.getOrDefault(name, name), option.substring(equals + 1));
            }
        }
        return options;
    }

    static List<String> texts(Instruction instruction) {
        return instruction.form() == Form.EXEC
                ? instruction.exec().stream().map(ExecWord::value).toList()
                : instruction.words().stream().map(Word::text).toList();
    }

    private static String resolve(String folder, String path) {
        try {
            return Path.of(folder).resolve(path).normalize().toString();
        } catch (InvalidPathException e) {
            return folder;
        }
    }

    /**
     * The path in the context of a file that a command names.
     *
     * @param word a path, or a bare name that a search path leads to
     * @param at where it is named; the image's own command sees the stage's last working folder
     */
    Optional<String> find(String word, Instruction at) {
        return named.computeIfAbsent(new Named(word, at.index()), first -> look(word, at));
    }

    private Optional<String> look(String word, Instruction at) {
        if (!word.contains("/")) {
            return onSearchPath(word).or(() -> seen(resolve(folderAt(at), word), at));
        }
        return seen(resolve(folderAt(at), word), at);
    }

    private String folderAt(Instruction at) {
        if (!at.is("RUN")) {
            return folder;
        }
        return instructions(at.index())
                .filter(instruction -> instruction.is("WORKDIR"))
                .map(instruction -> instruction.arguments().text())
                .reduce("/", CopiedFiles::resolve);
    }

    private Optional<String> onSearchPath(String name) {
        return copies.stream()
                .flatMap(copy -> Stream.of(copy.target(), resolve(copy.target(), name)))
                .filter(path -> path.matches(".*/s?bin/[^/]*") && path.endsWith("/" + name))
                .flatMap(path -> find(path).stream())
                .findFirst();
    }

    private Optional<String> seen(String path, Instruction at) {
        return found(mounts(at), path).or(() -> find(path));
    }

    private Optional<String> find(String path) {
        return found(copies.stream(), path);
    }

    private Optional<String> found(Stream<Copy> from, String path) {
        return from.flatMap(copy -> sources(copy, path).flatMap(source -> existing(copy, source).stream()))
                .findFirst();
    }

    /** Where the file may come from, as far as a copy's paths tell. */
    private static Stream<String> sources(Copy copy, String path) {
        String inside = copy.target().equals("/") ? "/" : copy.target() + "/";
        if (path.equals(copy.target()) && !copy.intoFolder()) {
            return Stream.of(copy.source());
        }
        if (!path.startsWith(inside)) {
            return Stream.of();
        }
        String rest = path.substring(inside.length());
        String beside = resolve(copy.source(), "..") + "/" + rest;
        boolean named = !rest.contains("/")
                && pattern(copy.source()).matcher(resolve("/", beside)).matches();
        return named ? Stream.of(resolve("/", beside)) : Stream.of(resolve(copy.source(), rest));
    }

    private static Pattern pattern(String source) {
        String pattern = Stream.of(source.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
        return Pattern.compile(pattern);
    }

    private Optional<String> existing(Copy copy, String source) {
        if (copy.from().isPresent()) {
            return depth < MAX_STAGES
                    ? new CopiedFiles(copy.from().get(), draft, depth + 1).find(source)
                    : Optional.empty();
        }
        String path = source.replaceFirst("^/+", "");
        return Optional.of(path).filter(draft.context()::exists);
    }
}
