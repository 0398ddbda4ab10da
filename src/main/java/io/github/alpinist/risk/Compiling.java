package io.github.alpinist.risk;

import java.util.Set;

/** Whether a stage that moves compiles C or C++. */
final class Compiling {
    private static final Set<String> BUILDERS = Set.of(
            "make",
            "gmake",
            "cmake",
            "ninja",
            "meson",
            "gcc",
            "cc",
            "g++",
            "c++",
            "clang",
            "clang++",
            "configure",
            "bazel");

    private Compiling() {}

    static boolean happens(Move move) {
        return move.commands().map(StartedCommand::name).anyMatch(BUILDERS::contains);
    }
}
