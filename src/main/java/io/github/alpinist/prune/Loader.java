package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds needed libraries as musl's loader does (its {@code ldso/dynlink.c}): {@code LD_LIBRARY_PATH}, the run paths of
 * the file and of those that led to it, then the system's folders; a name is taken where a file of that name is.
 */
public final class Loader {
    private static final Pattern PATH_FILE = Pattern.compile("/etc/ld-musl-[^/]+\\.path");
    private static final Pattern LOADER_FILE = Pattern.compile("(/usr)?/lib/ld-musl-[^/]+\\.so\\.1");
    private static final List<String> DEFAULT_FOLDERS = List.of("/lib", "/usr/local/lib", "/usr/lib");
    /** Names that the loader takes for itself, whatever follows the first dot. */
    private static final Set<String> BUILT_IN =
            Set.of("libc", "libpthread", "librt", "libm", "libdl", "libutil", "libxnet");

    private final FileTree tree;
    private final RuntimeConfig config;
    private final List<String> systemFolders;
    private final Optional<FileEntry> itself;

    public Loader(FileTree tree, RuntimeConfig config) {
        this.tree = tree;
        this.config = config;
        this.systemFolders = tree.textPaths().stream()
                .filter(path -> PATH_FILE.matcher(path).matches())
                .flatMap(path -> tree.text(path).stream())
                .findFirst()
                .map(text -> Stream.of(text.split("[:\n]", -1))
                        .filter(folder -> !folder.isEmpty())
                        .toList())
                .orElse(DEFAULT_FOLDERS);
        this.itself = Stream.of("/lib", "/usr/lib")
                .flatMap(folder -> tree.below(folder).stream())
                .filter(entry -> LOADER_FILE.matcher(entry.path()).matches())
                .flatMap(entry -> tree.resolve(entry.path()).stream())
                .filter(FileEntry::isFile)
                .findFirst();
    }

    /** What a program or plug-in brings into its process. */
    public record Loaded(List<Library> libraries, List<Missing> missing) {}

    /**
     * A library that was found.
     *
     * @param name as it was asked for
     * @param path where it is, without links
     * @param opened where it was found, links and all
     * @param neededBy path of the file that asks for it
     */
    public record Library(String name, String path, String opened, String neededBy) {}

    /**
     * A library, or a program's interpreter, that is nowhere.
     *
     * @param name as it was asked for
     * @param neededBy path of the file that asks for it
     */
    public record Missing(String name, String neededBy) {}

    /** One file in the order of loading; run paths of those before it in the chain count for its libraries. */
    private record Link(
            String path,
            String origin,
            ElfFile elf,
            @Nullable Link neededBy) {}

    /** {@code e_machine} of the image's C library; empty where it has no musl. */
    public OptionalInt machine() {
        return itself.flatMap(FileEntry::content)
                .flatMap(Content::elfFile)
                .map(elf -> OptionalInt.of(elf.machine()))
                .orElse(OptionalInt.empty());
    }

    /** Loads a file as a process would that starts it, or opens it as a plug-in: breadth first, each library once. */
    public Loaded load(String path, ElfFile elf) {
        Loaded loaded = new Loaded(new ArrayList<>(), new ArrayList<>());
        elf.interpreter().ifPresent(interpreter -> addInterpreter(interpreter, path, loaded));
        Set<String> seen = new HashSet<>();
        Deque<Link> queue = new ArrayDeque<>(List.of(new Link(path, ImagePath.parent(path), elf, null)));
        while (!queue.isEmpty()) {
            Link link = queue.removeFirst();
            for (String name : link.elf().needed()) {
                if (seen.add(name)) {
                    addLibrary(name, link, loaded, queue, seen);
                }
            }
        }
        return loaded;
    }

    /**
     * Where {@code dlopen} finds a library.
     *
     * @param name a path or a soname; one that ends with {@code .so} also stands for the same with a version behind it
     * @param by the file that opens it, whose run paths count where it is compiled
     */
    Optional<String> opened(String name, FileEntry by) {
        Stream<String> ofFile = by.content().flatMap(Content::elfFile).stream()
                .flatMap(elf -> expand(new Link(by.path(), ImagePath.parent(by.path()), elf, null)).stream());
        List<String> folders = name.contains("/")
                ? List.of(ImagePath.parent(config.absolute(name)))
                : Stream.of(config.libraryPath().stream(), ofFile, systemFolders.stream())
                        .flatMap(each -> each)
                        .map(config::absolute)
                        .toList();
        return folders.stream()
                .flatMap(folder -> existing(ImagePath.child(folder, ImagePath.name(name))).stream())
                .findFirst()
                .or(() -> folders.stream()
                        .flatMap(folder -> versioned(folder, ImagePath.name(name)).stream())
                        .findFirst());
    }

    private Optional<String> versioned(String folder, String name) {
        String start = ImagePath.child(tree.realPath(folder).orElse(folder), name) + ".";
        return name.endsWith(".so")
                ? tree.startingWith(start).stream()
                        .map(FileEntry::path)
                        .filter(path -> existing(path).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private void addInterpreter(String interpreter, String path, Loaded loaded) {
        Optional<String> real = tree.realPath(interpreter);
        if (real.isPresent()) {
            loaded.libraries().add(new Library(interpreter, real.get(), interpreter, path));
        } else {
            loaded.missing().add(new Missing(interpreter, path));
        }
    }

    private void addLibrary(String name, Link link, Loaded loaded, Deque<Link> queue, Set<String> seen) {
        Optional<String> opened = find(name, link);
        Optional<FileEntry> file = opened.flatMap(tree::resolve);
        if (opened.isEmpty() || file.isEmpty()) {
            loaded.missing().add(new Missing(name, link.path()));
            return;
        }
        String real = file.get().path();
        loaded.libraries().add(new Library(name, real, opened.get(), link.path()));
        if (seen.add(real)) {
            file.get()
                    .content()
                    .flatMap(Content::elfFile)
                    .ifPresent(elf -> queue.addLast(new Link(real, ImagePath.parent(opened.get()), elf, link)));
        }
    }

    private Optional<String> find(String name, Link link) {
        if (name.contains("/")) {
            return existing(config.absolute(name));
        }
        if (isBuiltIn(name) && itself.isPresent()) {
            return itself.map(FileEntry::path);
        }
        return folders(link)
                .flatMap(folder -> existing(ImagePath.child(config.absolute(folder), name)).stream())
                .findFirst();
    }

    private Optional<String> existing(String path) {
        return tree.resolve(path).filter(FileEntry::isFile).map(file -> path);
    }

    private boolean isBuiltIn(String name) {
        int dot = name.indexOf('.');
        return (dot > 0 && BUILT_IN.contains(name.substring(0, dot)))
                || itself.map(file -> ImagePath.name(file.path()).equals(name)).orElse(false);
    }

    private Stream<String> folders(Link link) {
        List<String> runPaths = new ArrayList<>();
        for (Link at = link; at != null; at = at.neededBy()) {
            runPaths.addAll(expand(at));
        }
        return Stream.of(config.libraryPath(), runPaths, systemFolders).flatMap(List::stream);
    }

    /** A run path with a dollar sign that begins anything but {@code $ORIGIN} is ignored as a whole. */
    private static List<String> expand(Link link) {
        List<String> folders = new ArrayList<>();
        for (String folder : link.elf().runPaths()) {
            String expanded = folder.replace("${ORIGIN}", link.origin()).replace("$ORIGIN", link.origin());
            if (expanded.contains("$")) {
                return List.of();
            }
            if (!expanded.isEmpty()) {
                folders.add(expanded);
            }
        }
        return folders;
    }

    /** Files that a process loads itself, or is: object files and core dumps are none. */
    static boolean isLoadable(ElfFile elf) {
        return elf.kind() != ElfKind.OBJECT && elf.kind() != ElfKind.OTHER;
    }
}
