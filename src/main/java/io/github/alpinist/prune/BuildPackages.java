package io.github.alpinist.prune;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Packages that serve to build programs and not to run them. Only these leave an image by name: of any other that the
 * Dockerfile asks for, nothing shows that the program can do without.
 */
final class BuildPackages {
    private static final Pattern BY_NAME =
            Pattern.compile(".*-(dev|static|doc)|(gcc|g\\+\\+|clang|llvm|binutils|cargo|rust|go|gfortran)([-.\\d].*)?");

    private static final Set<String> TOOLS = Set.of(
            "abuild",
            "alpine-sdk",
            "autoconf",
            "automake",
            "bison",
            "build-base",
            "ccache",
            "cmake",
            "fortify-headers",
            "flex",
            "gperf",
            "help2man",
            "libtool",
            "linux-headers",
            "m4",
            "make",
            "meson",
            "mold",
            "nasm",
            "ninja",
            "ninja-build",
            "ninja-is-really-ninja",
            "patch",
            "pkgconf",
            "pkgconfig",
            "ragel",
            "re2c",
            "samurai",
            "scons",
            "swig",
            "tcc",
            "texinfo",
            "yasm");

    private BuildPackages() {}

    /** What such a package is; empty for any other. */
    static Optional<String> what(String name) {
        if (name.endsWith("-dev") || name.endsWith("-headers")) {
            return Optional.of("headers");
        } else if (name.endsWith("-static")) {
            return Optional.of("static libraries");
        } else if (name.endsWith("-doc")) {
            return Optional.of("documentation");
        }
        return contains(name) ? Optional.of("a build tool") : Optional.empty();
    }

    static boolean contains(String name) {
        return TOOLS.contains(name) || BY_NAME.matcher(name).matches();
    }
}
