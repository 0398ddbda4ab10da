package io.github.alpinist.measure;

import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.prune.FileEntry;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.report.Surface;
import java.util.List;
import java.util.regex.Pattern;

/** What of an image can be run, and by whom. */
final class Programs {
    private static final int SET_UID_OR_GID = 06000;
    private static final Pattern LIBRARY = Pattern.compile(".*\\.so(\\.[^/]*)?");
    private static final Pattern FOLDER = Pattern.compile("(/usr(/local)?)?/s?bin/[^/]+");
    private static final Pattern SHELL = Pattern.compile(".*/(a|ba|da|z|fi|tc|c|k|mk|ok|ya)?sh");
    private static final Pattern INTERPRETER = Pattern.compile(
            ".*/((python|perl|ruby|php|lua|luajit|tclsh|guile)[0-9.]*|node|nodejs|java|deno|bun|Rscript|julia|erl)");

    private Programs() {}

    static Surface surface(FileTree tree, ImageConfig config) {
        return new Surface(
                (int) tree.entries().stream().filter(Programs::isProgram).count(),
                tree.entries().stream()
                        .filter(file -> file.isFile() && (file.mode() & SET_UID_OR_GID) != 0)
                        .map(FileEntry::path)
                        .toList(),
                commands(tree, SHELL),
                commands(tree, INTERPRETER),
                config.exposedPorts().stream().sorted().toList(),
                config.user().isEmpty() ? "root" : config.user());
    }

    /** Whether a file's name is a shared library's. */
    static boolean isLibrary(String path) {
        return LIBRARY.matcher(path).matches();
    }

    private static boolean isProgram(FileEntry file) {
        return file.isExecutable()
                && !isLibrary(file.path())
                && file.content()
                        .filter(content -> content.elfFile().isPresent()
                                || content.shebang().isPresent())
                        .isPresent();
    }

    private static List<String> commands(FileTree tree, Pattern names) {
        return tree.entries().stream()
                .map(FileEntry::path)
                .filter(path ->
                        FOLDER.matcher(path).matches() && names.matcher(path).matches())
                .filter(path ->
                        tree.resolve(path).filter(FileEntry::isExecutable).isPresent())
                .toList();
    }
}
