package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Adds libraries that Debian's base image holds where a stage gets programs that another one compiled with them. */
final class CompiledCopies implements FileStep {
    private static final Rule RULE = new Rule(
            "compiled-copy",
            "Adds libraries that Debian's base image holds, where programs are copied that another stage compiled");

    /** Of the libraries in Debian's smallest image: the package of the headers, and Alpine's of the library. */
    private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("libacl1-dev", "libacl"),
            Map.entry("libattr1-dev", "libattr"),
            Map.entry("libbz2-dev", "libbz2"),
            Map.entry("libcap-dev", "libcap2"),
            Map.entry("libcap-ng-dev", "libcap-ng"),
            Map.entry("libdb-dev", "db"),
            Map.entry("libffi-dev", "libffi"),
            Map.entry("libgcrypt20-dev", "libgcrypt"),
            Map.entry("libgmp-dev", "gmp"),
            Map.entry("libgnutls28-dev", "gnutls"),
            Map.entry("libidn2-dev", "libidn2"),
            Map.entry("liblz4-dev", "lz4-libs"),
            Map.entry("liblzma-dev", "xz-libs"),
            Map.entry("libncurses-dev", "libncursesw"),
            Map.entry("libncurses5-dev", "libncursesw"),
            Map.entry("libncursesw5-dev", "libncursesw"),
            Map.entry("libpam0g-dev", "linux-pam"),
            Map.entry("libpcre2-dev", "pcre2"),
            Map.entry("libseccomp-dev", "libseccomp"),
            Map.entry("libxxhash-dev", "libxxhash"),
            Map.entry("libzstd-dev", "zstd-libs"),
            Map.entry("uuid-dev", "libuuid")));

    /** Those that Alpine's own python3 is linked with. */
    private static final Set<String> OF_PYTHON = Set.of("libbz2", "libffi", "libncursesw", "xz-libs");

    private static final Set<String> COMPILING =
            Set.of("make", "gmake", "cmake", "ninja", "meson", "gcc", "cc", "g++", "c++", "clang", "clang++");
    private static final Set<String> MODULES = Set.of("pip", "pip3", "uv", "poetry");
    private static final Set<String> FOR_CPLUSPLUS = Set.of("cmake", "g++", "c++", "clang++");
    private static final String RUN_TIME = "libstdc++";
    private static final String NOTE = "what is copied was compiled with build-base; Debian's base image holds the C++"
            + " run-time library, Alpine's does not";
    private static final Pattern NO_PROGRAM = Pattern.compile(
            "/etc/.*|/usr/(?:local/)?(?:share|include|src)/.*"
                    + "|.*\\.(?:a|conf|cfg|ini|ya?ml|json|html|css|js|py|rb|sh|sql|txt|md|pem|key|crt|jar|war|deb|tgz|gz|xz|zip)");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            if (draft.isInResult(stage) || !isCopiedFrom(stage, draft)) {
                stage.stage().instructions().forEach(instruction -> look(stage, instruction, draft));
            }
        }
    }

    /** Whether a stage only hands files on, and nothing of them runs in it. */
    private static boolean isCopiedFrom(StageView stage, Draft draft) {
        return draft.file().instructions().stream()
                .anyMatch(instruction -> Copy.of(instruction)
                        .flatMap(Copy::from)
                        .flatMap(flag -> source(flag, instruction, draft))
                        .filter(stage::equals)
                        .isPresent());
    }

    private static void look(StageView stage, Instruction instruction, Draft draft) {
        Copy.of(instruction)
                .filter(copy -> copy.sources().stream()
                        .anyMatch(path -> !NO_PROGRAM.matcher(path.text()).matches()))
                .flatMap(Copy::from)
                .flatMap(flag -> source(flag, instruction, draft))
                .filter(source -> source.ground().converts())
                .ifPresent(source -> provide(stage, source, instruction, draft));
    }

    private static Optional<StageView> source(Flag flag, Instruction instruction, Draft draft) {
        return draft.file()
                .stage(flag.value(), instruction)
                .map(found -> draft.stages().get(found.index()));
    }

    private static void provide(StageView stage, StageView source, Instruction copy, Draft draft) {
        boolean plain = standsOn(stage, "alpine") && runs(source, COMPILING);
        boolean modules = standsOn(stage, "python") && runs(source, MODULES);
        if (plain) {
            LIBRARIES.forEach((headers, library) -> {
                if (source.everInstalls(headers) && !brings(stage, headers, library)) {
                    need(stage, library, "what is copied was compiled with " + headers, copy, draft);
                }
            });
        }
        if ((plain || modules) && !stage.has(RUN_TIME) && !stage.has("g++") && !stage.has("build-base")) {
            runTime(stage, source, copy, draft);
        }
    }

    private static boolean brings(StageView stage, String headers, String library) {
        return stage.everInstalls(headers) || stage.has("python3") && OF_PYTHON.contains(library);
    }

    private static void runTime(StageView stage, StageView source, Instruction copy, Draft draft) {
        if (runs(source, FOR_CPLUSPLUS) || named(source, "g++")) {
            need(stage, RUN_TIME, "what is copied was compiled with a C++ compiler at hand", copy, draft);
        } else if (named(source, "build-base") && !draft.says(NOTE)) {
            draft.note(
                    RULE, copy.span(), NOTE, "install libstdc++ in this stage if ldd names it for one of the programs");
        }
    }

    private static boolean named(StageView source, String alpineName) {
        return source.lineage().flatMap(StageView::everNamed).anyMatch(alpineName::equals);
    }

    private static boolean standsOn(StageView stage, String image) {
        return stage.image()
                .filter(mapped -> mapped.repository().path().matches("(?:.*/)?" + image))
                .isPresent();
    }

    private static boolean runs(StageView source, Set<String> commands) {
        return source.lineage().flatMap(Calls::of).anyMatch(call -> commands.contains(call.name()));
    }

    private static void need(StageView stage, String library, String why, Instruction copy, Draft draft) {
        if (draft.catalog().exists(library, draft.release())) {
            draft.additions()
                    .need(stage, library, copy.span(), RULE, why + ", and Debian's base image holds the library");
        }
    }
}
