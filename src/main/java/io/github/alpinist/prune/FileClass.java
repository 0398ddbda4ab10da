package io.github.alpinist.prune;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files that builds leave in images and that running programs seldom need. Each class says by paths alone which files
 * are its own; licences are in none of them.
 */
public enum FileClass {
    /** What package managers fetch once more, if they are ever run again. */
    CACHES(
            "caches",
            "package managers' caches",
            "(/var/cache/apk/[^/]+|/etc/apk/cache)(?:/.*)?",
            "((?:/root|/home/[^/]+)/\\.cache/(?:pip|pipenv|pypoetry|uv|yarn|composer|node-gyp|bower))/.+",
            "((?:/root|/home/[^/]+)/\\.npm/_(?:cacache|logs))/.+",
            "((?:/root|/home/[^/]+)/\\.(?:composer/cache|bundle/cache))/.+",
            "(/usr/local/share/\\.cache/yarn)/.+",
            "(/usr(?:/local)?/(?:lib/ruby/gems/[^/]+|bundle)/cache/[^/]+\\.gem)"),
    /** What compilers and build tools keep between builds. */
    BUILD_CACHES(
            "build-caches",
            "build tools' caches",
            "((?:/root|/home/[^/]+)/\\.cache/(?:go-build|ccache|sccache|zig))/.+",
            "((?:/root|/home/[^/]+)/\\.(?:m2/repository|gradle/caches|ivy2/cache|cargo/(?:registry|git)))/.+",
            "(/usr/local/cargo/(?:registry|git))/.+",
            "((?:/root/go|/go)/pkg/mod)/.+"),
    /** Python's byte code with its source beside it. */
    BYTE_CODE(
            "byte-code",
            "byte code of Python sources",
            "(/(?:.+/)?__pycache__)/[^/.]+\\.[^/]+\\.pyc",
            "(/(?:.+/)?[^/.]+\\.pyc)") {
        @Override
        boolean confirms(String path, Predicate<String> exists) {
            String name = ImagePath.name(path);
            String folder = ImagePath.parent(path);
            String beside = ImagePath.name(folder).equals("__pycache__") ? ImagePath.parent(folder) : folder;
            return exists.test(ImagePath.child(beside, name.substring(0, name.indexOf('.')) + ".py"));
        }
    },
    /** The tests of installed libraries, never those of the project. */
    TESTS(
            "tests",
            "test suites of installed libraries",
            "(/(?:.+/)?(?:site|dist)-packages/[^/]+(?:/[^/]+)*?/tests?)/.+",
            "(/(?:.+/)?node_modules/(?!@)[^/]+/(?:tests?|__tests__))/.+",
            "(/(?:.+/)?node_modules/@[^/]+/[^/]+/(?:tests?|__tests__))/.+"),
    /** What compilers include. */
    HEADERS("headers", "headers of libraries", "(/usr(?:/local)?/include/[^/]+)(?:/.*)?"),
    /** What linkers put into programs; libtool's descriptions of plug-ins are read at run time and stay. */
    STATIC_LIBRARIES(
            "static-libraries",
            "static libraries",
            "((?:/usr(?:/local)?|/opt/[^/]+)/lib(?:64)?/(?:.+/)?[^/]+\\.a)",
            "((?:/usr(?:/local)?|/opt/[^/]+)/lib(?:64)?/[^/]+\\.la)"),
    /** Manuals; of libraries for Node, their history: what they say of themselves may hold their licence. */
    DOCUMENTATION(
            "documentation",
            "manuals and changelogs",
            "(/usr(?:/local)?/(?:share/)?(?:man|info|doc|gtk-doc)/[^/]+)(?:/.*)?",
            "(/(?:.+/)?node_modules/.+/(?i:changelog|history)[^/]*\\.(?i:md))");

    private static final Pattern LICENCE =
            Pattern.compile("(?i)(licen[cs]e|copying|copyright|notice|authors|patents)s?([.-].*)?");

    /** A test suite has at least one file of such a name; a library's own module {@code test} has none. */
    private static final Pattern TEST_FILE =
            Pattern.compile("test_.*|.*_test\\.[^.]+|.*[.-](test|spec)\\.[^.]+|test\\.[^.]+|index\\.[cm]?js");

    private final String id;
    private final String label;
    private final Pattern paths;

    /** @param paths whose first group is what is removed as a whole where all that it holds is of the class */
    FileClass(String id, String label, String... paths) {
        this.id = id;
        this.label = label;
        this.paths = Pattern.compile(String.join("|", paths));
    }

    /** As the configuration names it. */
    public String id() {
        return id;
    }

    /** In words, for people. */
    public String label() {
        return label;
    }

    /** Whether a program that starts without these is the same program: no test need show it. */
    boolean isSafeUntested() {
        return this == CACHES;
    }

    public static Optional<FileClass> named(String id) {
        return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** All that {@link #named} knows, for messages. */
    public static String ids() {
        return Stream.of(values()).map(FileClass::id).collect(Collectors.joining(", "));
    }

    /** The class of a file and what would be removed for its sake; empty where it is of none. */
    static Optional<Member> of(String path, Predicate<String> exists) {
        if (LICENCE.matcher(ImagePath.name(path)).matches()) {
            return Optional.empty();
        }
        return Stream.of(values())
                .flatMap(each -> each.unit(path, exists).stream().map(unit -> new Member(each, unit)))
                .findFirst();
    }

    /**
     * @param kind its class
     * @param unit the file itself, or the folder that goes as a whole where it can
     */
    record Member(FileClass kind, String unit) {}

    private Optional<String> unit(String path, Predicate<String> exists) {
        Matcher matcher = paths.matcher(path);
        return matcher.matches() && confirms(path, exists)
                ? IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    /** What the path alone does not tell. */
    boolean confirms(String path, Predicate<String> exists) {
        return true;
    }

    /** Whether a folder of the class's shape is what it seems, by the names of the files in it. */
    boolean isPlausible(Stream<String> names) {
        return this != TESTS || names.anyMatch(name -> TEST_FILE.matcher(name).matches());
    }
}
