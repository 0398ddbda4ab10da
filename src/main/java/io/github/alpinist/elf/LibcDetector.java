package io.github.alpinist.elf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a file's C library, the plainest fact first: interpreter, own name, needed libraries, symbol versions; and last
 * a name that musl shares with others, whose symbols have versions where musl's have none.
 */
final class LibcDetector {
    private static final Pattern MUSL_NAME = Pattern.compile("libc\\.musl-.*|ld-musl-.*");
    private static final Pattern GLIBC_NAME =
            Pattern.compile("lib[cm]\\.so\\.6(\\.1)?|libpthread\\.so\\.0|libdl\\.so\\.2"
                    + "|lib(rt|util)\\.so\\.1|libresolv\\.so\\.2|ld-linux.*|ld64?\\.so\\.\\d");
    private static final Pattern OTHER_NAME = Pattern.compile("ld64?-uClibc.*|ld-elf.*|libc\\.so\\.[0157]|linker(64)?");
    private static final String SHARED_NAME = "libc.so";
    /** Of Android's and FreeBSD's libraries. */
    private static final Pattern OTHER_VERSION = Pattern.compile("LIBC(_[A-Z])?|FBSD_\\d.*");
    /** It has a few symbols that it calls glibc's, with any C library. */
    private static final String COMPILERS_LIBRARY = "libgcc_s.so.1";

    private LibcDetector() {}

    static LibcVerdict detect(
            ElfKind kind,
            Optional<String> interpreter,
            Optional<String> soname,
            List<String> needed,
            List<VersionNeed> versionNeeds) {
        return interpreter
                .flatMap(path -> byName(path.substring(path.lastIndexOf('/') + 1), "interpreter " + path))
                .or(() -> soname.flatMap(name -> byName(name, "its own name is " + name)))
                .or(() -> needed.stream()
                        .flatMap(name -> byName(name, "needs " + name).stream())
                        .findFirst())
                .or(() -> byVersions(versionNeeds))
                .or(() -> bySharedName(soname, needed))
                .orElseGet(() -> withoutTrace(kind, needed));
    }

    private static Optional<LibcVerdict> byName(String name, String why) {
        if (MUSL_NAME.matcher(name).matches()) {
            return Optional.of(new LibcVerdict(Libc.MUSL, why));
        }
        if (OTHER_NAME.matcher(name).matches()) {
            return Optional.of(new LibcVerdict(Libc.OTHER, why));
        }
        return GLIBC_NAME.matcher(name).matches() ? Optional.of(new LibcVerdict(Libc.GLIBC, why)) : Optional.empty();
    }

    private static Optional<LibcVerdict> byVersions(List<VersionNeed> needs) {
        return needs.stream()
                .filter(need -> !need.library().equals(COMPILERS_LIBRARY))
                .flatMap(need -> need.versions().stream())
                .flatMap(version -> byVersion(version).stream())
                .findFirst();
    }

    private static Optional<LibcVerdict> byVersion(String version) {
        String why = "needs symbols of version " + version;
        if (version.startsWith("GLIBC_")) {
            return Optional.of(new LibcVerdict(Libc.GLIBC, why));
        }
        return OTHER_VERSION.matcher(version).matches()
                ? Optional.of(new LibcVerdict(Libc.OTHER, why))
                : Optional.empty();
    }

    private static Optional<LibcVerdict> bySharedName(Optional<String> soname, List<String> needed) {
        if (soname.filter(SHARED_NAME::equals).isPresent()) {
            return Optional.of(new LibcVerdict(Libc.MUSL, "its own name is " + SHARED_NAME));
        }
        return needed.contains(SHARED_NAME)
                ? Optional.of(new LibcVerdict(Libc.MUSL, "needs " + SHARED_NAME))
                : Optional.empty();
    }

    private static LibcVerdict withoutTrace(ElfKind kind, List<String> needed) {
        return switch (kind) {
            case STATIC_PROGRAM, STATIC_PIE -> new LibcVerdict(Libc.NONE, "static: it loads no library");
            case OBJECT, OTHER -> new LibcVerdict(Libc.NONE, "not a program or library");
            case PROGRAM, LIBRARY ->
                new LibcVerdict(
                        Libc.UNKNOWN,
                        needed.isEmpty() ? "it needs no library" : "none of its libraries is a C library");
        };
    }
}
