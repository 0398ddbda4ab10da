package io.github.alpinist.elf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a file's C library, the plainest fact first: interpreter, own name, needed libraries, symbol versions. */
final class LibcDetector {
    private static final Pattern MUSL_NAME = Pattern.compile("libc\\.musl-.*|ld-musl-.*|libc\\.so");
    private static final Pattern GLIBC_NAME =
            Pattern.compile("lib(c|m|pthread|dl|rt|util|resolv)\\.so\\.\\d+(\\.\\d+)?|ld-linux.*|ld64?\\.so\\.\\d");
    private static final Pattern OTHER_NAME = Pattern.compile("ld64?-uClibc.*|libc\\.so\\.0|linker(64)?|libc\\.so\\.1");

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
                .flatMap(need -> need.versions().stream())
                .filter(version -> version.startsWith("GLIBC_"))
                .findFirst()
                .map(version -> new LibcVerdict(Libc.GLIBC, "needs symbols of version " + version));
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
