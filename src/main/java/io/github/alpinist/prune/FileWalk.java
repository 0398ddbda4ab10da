package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.scripts.Mention;
import io.github.alpinist.scripts.Mention.Kind;
import io.github.alpinist.scripts.ShellReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks from file to file: to the libraries that one loads, the programs that it starts, the paths that it names. */
final class FileWalk {
    private static final Rule LIBRARY_MISSING =
            new Rule("library-missing", "a file needs a library or an interpreter that the image does not have");

    private final ImageContents image;
    private final RuntimeConfig config;
    private final Loader loader;
    private final CommandFinder commands;
    private final PackagePaths paths;
    private final Reached reached;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> walked = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Set<String> started = new HashSet<>();
    private final Deque<FileEntry> unread = new ArrayDeque<>();
    private final Set<Loader.Missing> missing = new HashSet<>();

    /** How sure it is that a file is used. */
    private enum Reach {
        /** It surely runs. */
        STARTED,
        /** Something that may run starts, reads or opens it. */
        ACT,
        /** It is only named. */
        NAMED
    }

    FileWalk(ImageContents image, RuntimeConfig config, Loader loader, PackagePaths paths, Reached reached) {
        this.image = image;
        this.config = config;
        this.loader = loader;
        this.commands = new CommandFinder(image, config);
        this.paths = paths;
        this.reached = reached;
    }

    /**
     * A path that runs: the package of each link on the way stays, then what the file itself needs.
     *
     * @param starts whether it surely runs, so that what it starts in its turn is a fact too
     */
    void walk(String path, String reason, boolean starts) {
        walk(path, reason, starts ? Reach.STARTED : Reach.ACT);
    }

    private void walk(String path, String reason, Reach reach) {
        met.add(path);
        follow(path, reason, reach);
    }

    /** What the build added may run or be loaded, though nothing is known to do so. */
    void walkBuilt(Root root) {
        follow(root.path(), root.path() + " runs: " + root.reason(), Reach.ACT);
    }

    private void follow(String path, String reason, Reach reach) {
        keepOwner(path, reason, reach);
        Optional<FileEntry> found = image.tree().resolve(path).filter(FileEntry::isFile);
        if (found.isEmpty()) {
            return;
        }
        FileEntry file = found.get();
        keepOwner(file.path(), reason, reach);
        boolean own = image.isUnowned(file.path());
        if (isNew(file)) {
            walkNeeds(file, own, reach);
        }
        if (own && reach == Reach.STARTED && started.add(file.path())) {
            mentions(file).stream().filter(FileWalk::isAct).forEach(mention -> follow(mention, file, Reach.STARTED));
        }
    }

    private boolean isNew(FileEntry file) {
        boolean isNew = walked.add(file.path());
        if (isNew) {
            unread.add(file);
        }
        return isNew;
    }

    private void keepOwner(String path, String reason, Reach reach) {
        image.ownership().owner(path).ifPresent(owner -> reached.reach(owner, reason, reach != Reach.NAMED));
    }

    private void walkNeeds(FileEntry file, boolean own, Reach reach) {
        if (own) {
            commands.interpreters(file)
                    .forEach(program -> walk(program, program + " is the interpreter of " + file.path(), reach));
        }
        file.content()
                .flatMap(Content::elfFile)
                .filter(Loader::isLoadable)
                .ifPresent(elf -> walkLibraries(file.path(), elf, own, reach));
    }

    /** Of a package's own file the package itself says what it depends on. */
    private void walkLibraries(String path, ElfFile elf, boolean own, Reach reach) {
        Loader.Loaded loaded = loader.load(path, elf);
        for (Loader.Library library : loaded.libraries()) {
            met.add(library.opened());
            image.tree().entry(library.path()).ifPresent(this::isNew);
            if (own) {
                String reason = asDependency(library.name()) + " needed by " + library.neededBy();
                keepOwner(library.opened(), reason, reach);
                keepOwner(library.path(), reason, reach);
            }
        }
        if (own) {
            loaded.missing().stream().filter(missing::add).forEach(this::reportMissing);
        }
    }

    private static String asDependency(String name) {
        return name.contains("/") ? name : "so:" + name;
    }

    private void reportMissing(Loader.Missing library) {
        findings.add(Finding.of(
                LIBRARY_MISSING,
                Severity.WARNING,
                new Place(library.neededBy(), 1, 1),
                "It needs " + asDependency(library.name()) + ", which the image does not have, so it cannot be loaded.",
                "Add the package that provides it, or build the file for Alpine; ignore this if nothing loads it."));
    }

    /** Follows what is only named: by the files that were walked, by further ones, and by those that they lead to. */
    void followNames(Collection<FileEntry> own) {
        own.forEach(this::isNew);
        for (FileEntry file = unread.poll(); file != null; file = unread.poll()) {
            boolean known = started.contains(file.path());
            for (Mention mention : mentions(file)) {
                if (!known || !isAct(mention)) {
                    follow(mention, file, isAct(mention) ? Reach.ACT : Reach.NAMED);
                }
            }
        }
    }

    /** A name among a compiled program's data is not yet an act, nor is a path. */
    private static boolean isAct(Mention mention) {
        return mention.kind() != Kind.PATH && mention.line() > 0;
    }

    private List<Mention> mentions(FileEntry file) {
        if (image.isUnowned(file.path())) {
            Optional<String> script = ContentReader.isShell(file) ? image.tree().text(file.path()) : Optional.empty();
            if (script.isPresent()) {
                return new ShellReader(config.environment()).script(file.path(), script.get());
            }
        }
        return file.content().map(Content::mentions).orElse(List.of());
    }

    private void follow(Mention mention, FileEntry file, Reach reach) {
        String where = file.path() + mention.where();
        switch (mention.kind()) {
            case COMMAND -> followCommand(mention, where, reach);
            case SOURCED ->
                commands.findText(mention.name()).ifPresent(path -> walk(path, path + " is read by " + where, reach));
            case LIBRARY -> followLibrary(mention, file, where, reach);
            case PATH -> followPath(mention.name(), mention.name() + " named in " + where);
        }
    }

    private void followCommand(Mention mention, String where, Reach reach) {
        commands.find(mention.name())
                .ifPresent(path -> walk(path, "cmd:" + ImagePath.name(mention.name()) + " started by " + where, reach));
        commands.sources(mention.words()).forEach(path -> walk(path, path + " is started by " + where, reach));
    }

    private void followLibrary(Mention mention, FileEntry file, String where, Reach reach) {
        String name = mention.name();
        boolean known = file.content()
                .flatMap(Content::elfFile)
                .filter(elf -> elf.needed().contains(name)
                        || elf.soname().filter(name::equals).isPresent())
                .isPresent();
        if (!known) {
            String reason = asDependency(name) + (mention.line() > 0 ? " opened by " : " named in ") + where;
            loader.opened(name, file).ifPresent(path -> walk(path, reason, reach));
        }
    }

    /** A path that is only named: the packages that have it, and what a program or library there needs. */
    void followPath(String path, String reason) {
        met.add(path);
        List<String> packages = paths.named(path);
        packages.forEach(each -> reached.reach(each, reason, false));
        if (packages.size() == 1) {
            image.tree().resolve(path).filter(FileEntry::isFile).ifPresent(this::isNew);
        }
    }

    /** Paths that something starts, loads or names. */
    Set<String> reached() {
        return Set.copyOf(met);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
