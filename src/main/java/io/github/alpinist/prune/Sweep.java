package io.github.alpinist.prune;

import java.util.regex.Pattern;

/**
 * How {@code find} meets what is removed of a class of files.
 *
 * @param expression its tests
 * @param type of what these let pass
 * @param names of what these let pass
 */
record Sweep(String expression, FileType type, Pattern names) {
    /** One that meets nothing where no expression tells the class. */
    static Sweep of(FileClass kind) {
        return switch (kind) {
            case BYTE_CODE -> folders("-type d -name __pycache__", "__pycache__");
            case TESTS ->
                folders("-type d \\( -name test -o -name tests -o -name __tests__ \\)", "test|tests|__tests__");
            case STATIC_LIBRARIES -> files("-type f -name '*.a'", ".*\\.a");
            case DOCUMENTATION ->
                files(
                        "-type f \\( -iname 'changelog*.md' -o -iname 'history*.md' \\)",
                        "(?i)(?:changelog|history).*\\.md");
            case CACHES, BUILD_CACHES, HEADERS -> files("", "(?!)");
        };
    }

    private static Sweep folders(String expression, String names) {
        return new Sweep(expression, FileType.FOLDER, Pattern.compile(names));
    }

    private static Sweep files(String expression, String names) {
        return new Sweep(expression, FileType.FILE, Pattern.compile(names));
    }

    boolean meets(FileEntry entry) {
        return entry.type() == type
                && names.matcher(ImagePath.name(entry.path())).matches();
    }

    /** The command for certain folders: what is met goes, with all that it holds. */
    String command(String roots) {
        return type == FileType.FOLDER
                ? "find " + roots + " -depth " + expression + " -exec rm -rf {} +"
                : "find " + roots + " " + expression + " -delete";
    }
}
