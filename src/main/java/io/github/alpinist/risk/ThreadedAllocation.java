package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Instruction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs that compute in many threads at once and allocate by the C library. */
final class ThreadedAllocation implements RiskCheck {
    private static final Pattern LIBRARY = Pattern.compile("libtbb[\\w.-]*|libonetbb[\\w.-]*|libomp[\\w.-]*");
    private static final Pattern SOURCES =
            Pattern.compile("github\\.com/(?:oneapi-src|uxlfoundation|intel)/(?:oneTBB|tbb)\\b");
    private static final Pattern FOUND =
            Pattern.compile("(?i)\\bfind_package\\s*\\(\\s*(?:TBB|OpenMP)\\b|\\bdependency\\s*\\(\\s*'(?:tbb|openmp)'");
    private static final Pattern RAYON = Pattern.compile("(?m)^rayon(?=[ \\t]*=|\\.workspace)");
    private static final Pattern OWN =
            Pattern.compile("(?i)mimalloc|jemalloc|tcmalloc|snmalloc|rpmalloc|tbbmalloc_proxy|gperftools");

    @Override
    public void look(Move move, Found found) {
        boolean own = OWN.matcher(move.dockerfile().source().text()).find()
                || Sighting.copied(move, "Cargo\\.toml|CMakeLists\\.txt|meson\\.build", OWN)
                        .isPresent();
        if (own) {
            return;
        }
        if (!inDockerfile(move, found)) {
            inBuildFiles(move, found);
        }
    }

    private static boolean inDockerfile(Move move, Found found) {
        Optional<DebianPackage> installed = DebianPackage.ofResult(move)
                .filter(each -> each.matches(LIBRARY))
                .findFirst();
        installed.ifPresent(
                each -> found.add("malloc-threads", move.place(each.command().span()), each.name() + " is installed"));
        return installed.isPresent()
                || move.stages()
                        .anyMatch(stage -> stage.instructions().stream()
                                .anyMatch(instruction -> builds(instruction, move, found)));
    }

    private static boolean builds(Instruction instruction, Move move, Found found) {
        Matcher sources = SOURCES.matcher(instruction.effective().arguments().text());
        boolean builds = instruction.effective().is("RUN") && sources.find();
        if (builds) {
            found.add("malloc-threads", move.place(instruction), "oneTBB is built in");
        }
        return builds;
    }

    private static void inBuildFiles(Move move, Found found) {
        Optional<Sighting> cmake = Compiling.happens(move)
                ? Sighting.copied(move, "CMakeLists\\.txt|.*\\.cmake|meson\\.build", FOUND)
                : Optional.empty();
        boolean rust = move.commands().anyMatch(command -> command.is("cargo"));
        cmake.or(() -> rust ? Sighting.copied(move, "Cargo\\.toml", RAYON) : Optional.empty())
                .ifPresent(seen -> found.add(
                        "malloc-threads", seen.place(), "the program computes in many threads (" + seen.text() + ")"));
    }
}
