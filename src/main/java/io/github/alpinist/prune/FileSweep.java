package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Instruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides which classed files go, and by which commands, once it is known how the stage is rewritten. */
final class FileSweep {
    private static final String REACHED = "something that runs reaches them";
    private static final String UNTOLD = "the image's layers do not tell which instruction made them";
    private static final String CONTEXT =
            "the build context brings them: a line in .dockerignore, or in what fills the context, leaves them out";
    private static final String OTHER_STAGE = "COPY --from brings them: they are removed where they are made";
    private static final String USED_LATER = "a later RUN may use them";
    private static final String NO_TAIL = "no command can be put behind those of the RUN that made them";
    private static final String UNWRITABLE = "their paths are too many, or too odd, to be written";

    private final FileTree tree;
    private final ClassedFiles files;
    private final Supplier<FileOrigins> origins;
    private final Map<FileClass, String> kept;
    private final ReachedFiles reached;

    /**
     * @param kept classes that stay, with the reasons
     * @param reached files that stay whatever their class
     */
    FileSweep(
            FileTree tree,
            ClassedFiles files,
            Supplier<FileOrigins> origins,
            Map<FileClass, String> kept,
            ReachedFiles reached) {
        this.tree = tree;
        this.files = files;
        this.origins = origins;
        this.kept = Map.copyOf(kept);
        this.reached = reached;
    }

    /** Without a file of any class. */
    static FileSweep none() {
        FileTree empty = FileTree.empty();
        return new FileSweep(
                empty,
                new ClassedFiles(ImageContents.empty(), empty),
                () -> FileOrigins.UNKNOWN,
                Map.of(),
                ReachedFiles.none());
    }

    /**
     * What goes and what stays.
     *
     * @param commands by the instruction that they belong behind, in the order of the classes
     * @param decisions sorted by class, what goes first
     */
    record Swept(Map<Instruction, List<String>> commands, List<FileDecision> decisions) {
        Swept {
            decisions = List.copyOf(decisions);
        }

        Tops gone() {
            return new Tops(decisions.stream()
                    .filter(decision -> !decision.kept())
                    .flatMap(decision -> decision.paths().stream())
                    .toList());
        }
    }

    /** What becomes of a file: it goes with an instruction, or stays for a reason. */
    private record Fate(Optional<Instruction> behind, String reason) {
        static Fate goes(Instruction run, String reason) {
            return new Fate(Optional.of(run), reason);
        }

        static Fate stays(String reason) {
            return new Fate(Optional.empty(), reason);
        }
    }

    /**
     * Removes files in the RUNs that made them: later they would be hidden and not gone.
     *
     * @param goes whether a RUN goes as a whole, and with it what it made
     * @param usedLater whether one after a RUN may use what that one made; caches alone are never missed
     */
    Swept inPlace(Predicate<Instruction> goes, Predicate<Instruction> usedLater) {
        return sweep((kind, file) -> inPlace(kind, file, goes, usedLater), path -> true, run -> !goes.test(run));
    }

    private Fate inPlace(
            FileClass kind, FileEntry file, Predicate<Instruction> goes, Predicate<Instruction> usedLater) {
        Optional<Instruction> origin = origins.get().of(file);
        if (origin.isEmpty()) {
            return Fate.stays(UNTOLD);
        }
        Instruction run = origin.get();
        if (!run.is("RUN")) {
            return Fate.stays(copied(run));
        }
        if (goes.test(run)) {
            return Fate.goes(run, "the RUN that made them goes");
        }
        if (!kind.isSafeUntested() && usedLater.test(run)) {
            return Fate.stays(USED_LATER);
        }
        return RunTail.place(run).isPresent()
                ? Fate.goes(run, "removed in the RUN that made them")
                : Fate.stays(NO_TAIL);
    }

    /** Removes nothing, for a reason. */
    List<FileDecision> nothing(String reason) {
        return sweep((kind, file) -> Fate.stays(reason), path -> false, run -> false)
                .decisions();
    }

    /**
     * Removes files at the end of a build stage.
     *
     * @param last the stage's last instruction
     * @param copied whether the run-time stage would copy what stands at a path
     */
    Swept atEnd(Instruction last, Predicate<String> copied) {
        return sweep((kind, file) -> atEnd(file, last, copied), copied, run -> true);
    }

    private Fate atEnd(FileEntry file, Instruction last, Predicate<String> copied) {
        Optional<Instruction> origin = origins.get().of(file).filter(instruction -> !instruction.is("RUN"));
        boolean fromContext =
                origin.flatMap(Copy::of).filter(copy -> copy.from().isEmpty()).isPresent();
        if (fromContext) {
            return Fate.stays(CONTEXT);
        }
        return Fate.goes(
                last, copied.test(file.path()) ? "removed in the build stage" : "not copied out of the build stage");
    }

    private static String copied(Instruction instruction) {
        return Copy.of(instruction).flatMap(Copy::from).isPresent() ? OTHER_STAGE : CONTEXT;
    }

    private Swept sweep(
            BiFunction<FileClass, FileEntry, Fate> fates,
            Predicate<String> needsCommand,
            Predicate<Instruction> takes) {
        Map<Instruction, List<String>> commands =
                new TreeMap<>(Comparator.comparingInt((Instruction instruction) -> instruction.index()));
        List<FileDecision> decisions = new ArrayList<>();
        for (FileClass kind : files.kinds()) {
            OneClass one = new OneClass(kind, file -> fates.apply(kind, file), needsCommand, takes);
            one.sweep();
            one.commands.forEach((run, command) ->
                    commands.computeIfAbsent(run, key -> new ArrayList<>()).add(command));
            decisions.addAll(one.decisions());
        }
        return new Swept(commands, decisions);
    }

    /** One class on its way. */
    private final class OneClass {
        private final FileClass kind;
        private final Map<String, Fate> fates = new LinkedHashMap<>();
        private final Predicate<String> needsCommand;
        private final Predicate<Instruction> takes;
        private final Map<Instruction, String> commands = new LinkedHashMap<>();
        private Tops tops = new Tops(List.of());

        OneClass(
                FileClass kind,
                Function<FileEntry, Fate> fate,
                Predicate<String> needsCommand,
                Predicate<Instruction> takes) {
            this.kind = kind;
            this.needsCommand = needsCommand;
            this.takes = takes;
            files.of(kind)
                    .forEach(
                            (unit, entries) -> entries.forEach(file -> fates.put(file.path(), fate(unit, file, fate))));
        }

        private List<FileEntry> entries() {
            return files.of(kind).values().stream().flatMap(Collection::stream).toList();
        }

        private Fate fate(String unit, FileEntry file, Function<FileEntry, Fate> otherwise) {
            if (kept.containsKey(kind)) {
                return Fate.stays(kept.get(kind));
            }
            return reached.contains(kind, unit, file) ? Fate.stays(REACHED) : otherwise.apply(file);
        }

        void sweep() {
            Set<String> going = going();
            tops = new Tops(files.of(kind).keySet().stream()
                    .flatMap(unit -> files.tops(unit, going).stream())
                    .toList());
            RemovalCommand removal = new RemovalCommand(tree, kind, tops);
            for (Instruction run : runs()) {
                List<String> paths = topsOf(run);
                Optional<String> command = paths.isEmpty() || !takes.test(run) ? Optional.empty() : removal.of(paths);
                command.ifPresent(text -> commands.put(run, text));
                if (command.isEmpty() && !paths.isEmpty() && takes.test(run)) {
                    keep(run);
                }
            }
        }

        private Set<String> going() {
            return fates.entrySet().stream()
                    .filter(entry -> entry.getValue().behind().isPresent())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private List<Instruction> runs() {
            return fates.values().stream()
                    .flatMap(fate -> fate.behind().stream())
                    .distinct()
                    .toList();
        }

        private List<String> topsOf(Instruction run) {
            return fates.entrySet().stream()
                    .filter(entry ->
                            entry.getValue().behind().filter(run::equals).isPresent())
                    .map(Map.Entry::getKey)
                    .filter(needsCommand)
                    .flatMap(path -> tops.over(path).stream())
                    .distinct()
                    .toList();
        }

        private void keep(Instruction run) {
            fates.replaceAll(
                    (path, fate) -> fate.behind().filter(run::equals).isPresent() ? Fate.stays(UNWRITABLE) : fate);
        }

        List<FileDecision> decisions() {
            Map<Boolean, Map<String, List<FileEntry>>> byReason = entries().stream()
                    .collect(Collectors.partitioningBy(
                            file -> fate(file).behind().isEmpty(),
                            Collectors.groupingBy(file -> fate(file).reason(), TreeMap::new, Collectors.toList())));
            List<FileDecision> decisions = new ArrayList<>();
            byReason.forEach((stays, reasons) -> reasons.forEach((reason, entries) ->
                    decisions.add(FileDecision.of(kind, stays, paths(stays, entries), entries, reason))));
            return decisions;
        }

        private Fate fate(FileEntry file) {
            return Optional.ofNullable(fates.get(file.path())).orElseThrow();
        }

        private List<String> paths(boolean stays, List<FileEntry> entries) {
            List<String> all = entries.stream().map(FileEntry::path).toList();
            return stays
                    ? all
                    : all.stream()
                            .flatMap(path -> tops.over(path).stream())
                            .distinct()
                            .toList();
        }
    }
}
