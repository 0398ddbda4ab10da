package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds what sources are configured with, where the Debian image holds it: compilers, Autotools, and headers. */
final class SourceBuilds implements CommandStep {
    private static final Rule RULE = new Rule(
            "source-build", "Adds the compilers and headers that a configure script finds on the Debian image");

    private static final List<String> COMPILERS = List.of("gcc", "libc-dev", "make");

    /**
     * By the command that a build makes: those of the headers in the Debian image whose libraries Alpine's own package of
     * that program is linked with (the {@code so:} names among its dependencies), or its modules ask for.
     */
    private static final Map<String, List<String>> HEADERS = Map.of(
            "python3",
                    List.of(
                            "bzip2-dev",
                            "gdbm-dev",
                            "libffi-dev",
                            "ncurses-dev",
                            "openssl-dev",
                            "readline-dev",
                            "sqlite-dev",
                            "xz-dev",
                            "zlib-dev"),
            "ruby",
                    List.of(
                            "g++",
                            "gmp-dev",
                            "libffi-dev",
                            "ncurses-dev",
                            "openssl-dev",
                            "readline-dev",
                            "yaml-dev",
                            "zlib-dev"),
            "erl", List.of("g++", "ncurses-dev", "openssl-dev", "zlib-dev"));

    private static final Set<String> THREADED = Set.of("python3", "ruby");
    private static final Set<String> GENERATING = Set.of("autogen.sh", "bootstrap", "buildconf", "otp_build");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        boolean generates = GENERATING.contains(call.name());
        if ((generates || call.is("configure")) && BaseTools.hasCompilers(call.stage())) {
            if (generates) {
                need(call, "autoconf", "the Debian image holds it, and the build's scripts are made with it", draft);
            } else {
                configure(call, draft);
            }
        }
        return false;
    }

    /** Whether a stage installs a program from its sources, so that no package is to bring it. */
    static boolean makes(StageView stage, String command) {
        return HEADERS.containsKey(command)
                && Calls.of(stage)
                        .anyMatch(call ->
                                call.is("make") && call.arguments().stream().anyMatch(word -> word.is("install")));
    }

    private static void configure(Call call, Draft draft) {
        COMPILERS.forEach(name -> need(call, name, "the Debian image holds it, and configure looks for it", draft));
        Optional<String> program = program(call);
        program.ifPresent(command -> HEADERS.getOrDefault(command, List.of())
                .forEach(name -> need(
                        call,
                        name,
                        "the Debian image holds it, and Alpine's own " + command + " is built with it",
                        draft)));
        program.filter(THREADED::contains)
                .ifPresent(command -> draft.note(
                        RULE,
                        call.span(),
                        "a thread of " + command
                                + " has 128 KiB of stack with musl, where glibc gives it 8 MiB, and deep recursion"
                                + " ends it sooner",
                        "link it with -Wl,-z,stack-size=1048576, of which musl takes the size for threads too"));
        if (program.isEmpty()) {
            draft.note(
                    RULE,
                    call.span(),
                    "configure builds in what it finds, and the Debian image holds the headers of many libraries, of "
                            + "which none is added",
                    "compare what configure says on both images, and add the -dev packages that the program needs");
        }
    }

    /** The program that is built, as far as the commands tell that try it out or are run in the end. */
    private static Optional<String> program(Call configure) {
        Set<String> run = Stream.concat(
                        Calls.of(configure.stage()).map(Call::name),
                        configure.stage().stage().instructions().stream()
                                .filter(instruction -> instruction.is("CMD"))
                                .flatMap(SourceBuilds::firstWord))
                .collect(Collectors.toSet());
        return HEADERS.keySet().stream().sorted().filter(run::contains).findFirst();
    }

    private static Stream<String> firstWord(Instruction command) {
        return command.exec().stream().limit(1).map(ExecWord::value);
    }

    private static void need(Call call, String alpineName, String why, Draft draft) {
        if (draft.catalog().exists(alpineName, draft.release()) && call.isProvidedFor()) {
            draft.additions().needWhile(call, alpineName, RULE, why);
        }
    }
}
