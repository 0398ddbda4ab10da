package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a wheel tells (PEP 427, PEP 425, PEP 656): on which Python, and on which libc of x86_64 it runs.
 *
 * @param version of the project
 * @param pythons tags such as {@code cp312}, {@code py3}
 * @param abis tags such as {@code cp312}, {@code none}
 * @param platforms tags such as {@code musllinux_1_2_x86_64}, {@code any}
 */
record WheelName(String version, List<String> pythons, List<String> abis, List<String> platforms) {
    private static final Pattern NAME = Pattern.compile(
            "[^-]+-(?<version>[^-]+)(?:-\\d[^-]*)?" + "-(?<python>[^-]+)-(?<abi>[^-]+)-(?<platform>[^-]+)\\.whl");
    private static final Pattern CPYTHON = Pattern.compile("cp3(\\d{1,3})");
    private static final Pattern PURE = Pattern.compile("py3(\\d{0,3})");
    private static final Pattern GLIBC = Pattern.compile("(?:manylinux\\w*|linux)_x86_64");
    private static final Pattern MUSL = Pattern.compile("musllinux_1_\\d_x86_64");

    static Optional<WheelName> parse(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches()
                ? Optional.of(new WheelName(
                        name.group("version"),
                        tags(name.group("python")),
                        tags(name.group("abi")),
                        tags(name.group("platform"))))
                : Optional.empty();
    }

    private static List<String> tags(String set) {
        return List.of(set.split("\\."));
    }

    /** Whether it runs on any machine. */
    boolean isForAll() {
        return platforms.contains("any");
    }

    boolean isForMusl() {
        return platforms.stream().anyMatch(tag -> MUSL.matcher(tag).matches());
    }

    boolean isForGlibc() {
        return platforms.stream().anyMatch(tag -> GLIBC.matcher(tag).matches());
    }

    /** Whether it says of itself that it is for Linux, and not with which libc. */
    boolean hidesItsLibc() {
        return platforms.contains("linux_x86_64");
    }

    /** Whether it is for a Python, as far as that is known. */
    boolean isFor(PythonVersion python) {
        return python.minor().map(this::isFor).orElse(true);
    }

    private boolean isFor(int minor) {
        return pythons.stream().anyMatch(tag -> isFor(tag, minor));
    }

    private boolean isFor(String tag, int minor) {
        Matcher native3 = CPYTHON.matcher(tag);
        if (native3.matches()) {
            int built = Integer.parseInt(native3.group(1));
            return abis.contains("abi3")
                    ? built <= minor
                    : built == minor && (abis.contains(tag) || abis.contains("none"));
        }
        Matcher pure = PURE.matcher(tag);
        return pure.matches()
                && (pure.group(1).isEmpty() || Integer.parseInt(pure.group(1)) <= minor)
                && abis.contains("none");
    }
}
