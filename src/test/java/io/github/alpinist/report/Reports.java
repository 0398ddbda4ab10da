package io.github.alpinist.report;

import io.github.alpinist.convert.Change;
import io.github.alpinist.engine.Health;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.prune.CandidateKind;
import io.github.alpinist.prune.Need;
import io.github.alpinist.verify.TestCounts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reports for tests. */
public final class Reports {
    private static final Conclusion UNTESTED =
            new Conclusion(Conclusion.Kind.BUILD_ONLY, "nothing but the build was proved");

    private Reports() {}

    /** A run that passed, with something in every place that a report has. */
    public static Report full() {
        return new Report(
                Report.SCHEMA,
                "0.1.0",
                subject("notes", "Dockerfile"),
                new Conclusion(Conclusion.Kind.PASSED, "every test and smoke request passed on each variant"),
                List.of(
                        variant(VariantName.ORIGINAL, 467_400_000L, 171_200_000L, 214),
                        variant(VariantName.ALPINE, 309_100_000L, 101_000_000L, 71),
                        variant(VariantName.SLIM, 117_300_000L, 44_900_000L, 22)),
                checks(),
                packages(),
                files(),
                attempts(),
                SampleMeasurements.full(),
                List.of(
                        new Trial(
                                "previous-release",
                                "3.19",
                                Optional.of(301_500_000L),
                                Optional.of("The tests fail on Alpine: make test: exit code 1"),
                                81_000),
                        new Trial("gcompat", "3.20", Optional.of(309_100_000L), Optional.empty(), 64_000)),
                List.of(new Change("base-image", new Place("Dockerfile", 1, 6), "debian:bookworm-slim is alpine:3.20")),
                findings(),
                List.of(new Finding(
                        "advice-user",
                        Severity.NOTE,
                        new Place("Dockerfile", 9, 1),
                        "node is started as root",
                        "add USER app before CMD",
                        Optional.of("https://docs.example/best-practices"))),
                Optional.of(diff()),
                new Proposed(Optional.of(".alpinist/alpinist.patch"), Optional.empty()),
                List.of(new Stage("convert", 38), new Stage("build", 92_400), new Stage("test", 4_210)));
    }

    /** A run that stopped before anything was built. */
    public static Report blocked() {
        return new Report(
                Report.SCHEMA,
                "0.1.0",
                new Subject("notes", "Dockerfile", "linux/amd64", Optional.empty(), Optional.empty(), List.of()),
                new Conclusion(Conclusion.Kind.BLOCKED, "a package has no counterpart on Alpine"),
                List.of(),
                Checks.NONE,
                Packages.NONE,
                List.of(),
                List.of(),
                Measurements.NONE,
                List.of(),
                List.of(),
                List.of(new Finding(
                        "package-unknown",
                        Severity.BLOCKER,
                        new Place("Dockerfile", 3, 9),
                        "libfoo9 has no known counterpart on Alpine",
                        "name one in .alpinist.yml")),
                List.of(),
                Optional.empty(),
                Proposed.NONE,
                List.of(new Stage("convert", 12)));
    }

    /** The full report with another conclusion. */
    public static Report withConclusion(Conclusion.Kind kind) {
        Report full = full();
        return with(
                full.subject(),
                new Conclusion(kind, "a reason"),
                full.variants(),
                full.checks(),
                full.packages(),
                full.files(),
                full.attempts(),
                full.measurements(),
                full.changes(),
                full.findings(),
                full.diff());
    }

    /** The full report of a run without any test or smoke request. */
    public static Report untested() {
        return withOnly(UNTESTED, Checks.NONE);
    }

    /** The full report of a run whose variants were only started. */
    public static Report started() {
        return withOnly(UNTESTED, new Checks(List.of(), List.of(), List.of(), checks().starts()));
    }

    /** The full report of a run where each kind of check fails on slim, every failure in words of its own. */
    public static Report failed() {
        TestRun setup = failedRun("the set-up was stopped", Optional.empty(), List.of("fetching", "no such host"));
        TestRun test = failedRun(
                "2 of 41 tests fail",
                Optional.of(new TestCounts(45, 1, 1, 4)),
                List.of("test_sum: 3 is not 4", "\ttest_dates broke off"));
        return withOnly(
                new Conclusion(Conclusion.Kind.TESTS_FAILED_ON_ALPINE, "make check fails on slim"),
                new Checks(
                        List.of(new TestResult("apt-get install -y curl", List.of(setup))),
                        List.of(new TestResult("make check", List.of(test))),
                        List.of(new SmokeResult(
                                "/notes?sort=1",
                                List.of(new SmokeRun(
                                        VariantName.SLIM,
                                        Verdict.TIMED_OUT,
                                        Optional.of(504),
                                        Optional.of("no answer within 10 s"),
                                        List.of("server is another"))))),
                        List.of(new StartRun(
                                VariantName.SLIM,
                                Verdict.FAILED,
                                Optional.of(127),
                                Optional.of(Health.STARTING),
                                Optional.empty(),
                                false,
                                List.of("the original lives", "the original listens on port 8080")))));
    }

    private static TestRun failedRun(String reason, Optional<TestCounts> counts, List<String> lastLines) {
        return new TestRun(
                VariantName.SLIM,
                Verdict.FAILED,
                Optional.of(2),
                Optional.of(61_300L),
                2,
                Optional.of(reason),
                counts,
                lastLines);
    }

    private static Report withOnly(Conclusion conclusion, Checks checks) {
        Report full = full();
        return with(
                full.subject(),
                conclusion,
                full.variants(),
                checks,
                full.packages(),
                full.files(),
                full.attempts(),
                full.measurements(),
                full.changes(),
                full.findings(),
                full.diff());
    }

    /** The full report of another Dockerfile. */
    public static Report withDockerfile(String path) {
        Report full = full();
        return with(
                subject("notes", path),
                full.conclusion(),
                full.variants(),
                full.checks(),
                full.packages(),
                full.files(),
                full.attempts(),
                full.measurements(),
                full.changes(),
                full.findings(),
                full.diff());
    }

    /** The full report with other variants. */
    public static Report withVariants(List<Variant> variants) {
        Report full = full();
        return with(
                full.subject(),
                full.conclusion(),
                variants,
                full.checks(),
                full.packages(),
                full.files(),
                full.attempts(),
                full.measurements(),
                full.changes(),
                full.findings(),
                full.diff());
    }

    /** The full report with other checks. */
    public static Report withChecks(Checks checks) {
        return withOnly(full().conclusion(), checks);
    }

    /** A report with other measurements. */
    public static Report withMeasurements(Report report, Measurements measurements) {
        return with(
                report.subject(),
                report.conclusion(),
                report.variants(),
                report.checks(),
                report.packages(),
                report.files(),
                report.attempts(),
                measurements,
                report.changes(),
                report.findings(),
                report.diff());
    }

    /** The full report of a run that opened a pull request. */
    public static Report proposedAt(String address) {
        Report full = full();
        return new Report(
                Report.SCHEMA,
                full.version(),
                full.subject(),
                full.conclusion(),
                full.variants(),
                full.checks(),
                full.packages(),
                full.files(),
                full.attempts(),
                full.measurements(),
                full.trials(),
                full.changes(),
                full.findings(),
                full.advice(),
                full.diff(),
                new Proposed(Optional.empty(), Optional.of(address)),
                full.stages());
    }

    /** A text of others in every place that takes one. */
    public static Report hostile(String text) {
        return repeated(1, text);
    }

    /** A text of others in every place that takes one, with so many rows of each kind. */
    public static Report repeated(int rows, String text) {
        Place place = new Place(text, 1, 1);
        TestRun failed = new TestRun(
                VariantName.SLIM,
                Verdict.FAILED,
                Optional.of(1),
                Optional.of(5L),
                2,
                Optional.of(text),
                Optional.empty(),
                Collections.nCopies(Math.min(rows, 5), text));
        SmokeRun differs =
                new SmokeRun(VariantName.SLIM, Verdict.FAILED, Optional.of(500), Optional.of(text), List.of(text));
        StartRun started = new StartRun(
                VariantName.SLIM,
                Verdict.FAILED,
                Optional.of(127),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(text));
        PackageRow row = new PackageRow(text, text, Need.SUSPECTED, Optional.of(1L), List.of(text));
        return with(
                new Subject(
                        text,
                        text,
                        text,
                        Optional.of(text),
                        Optional.of(text),
                        List.of(new BaseImage(text, text + "x"))),
                new Conclusion(Conclusion.Kind.TESTS_FAILED_ON_ALPINE, text),
                List.of(new Variant(
                        VariantName.ORIGINAL,
                        text,
                        Optional.of(5_000_000L),
                        Optional.empty(),
                        Optional.empty(),
                        Collections.nCopies(rows, new Layer(text, 5, 2, Optional.of(text))))),
                new Checks(
                        List.of(),
                        Collections.nCopies(rows, new TestResult(text, List.of(failed))),
                        Collections.nCopies(rows, new SmokeResult(text, List.of(differs))),
                        List.of(started)),
                new Packages(Collections.nCopies(rows, row), Collections.nCopies(rows, row)),
                Collections.nCopies(rows, new FileRow(text, text, false, 1, 2, text)),
                List.of(new Attempt(
                        1, CandidateKind.PROBE, List.of(text), Optional.of(text), List.of(new Restored(text, text)))),
                SampleMeasurements.repeated(rows, text),
                Collections.nCopies(rows, new Change(text, place, text)),
                Collections.nCopies(rows, new Finding(text, Severity.WARNING, place, text, text, Optional.of(text))),
                Optional.of((text + "\n").repeat(rows)));
    }

    /** A run with one finding, which has a source. */
    static Report withSource(String address) {
        Report blocked = blocked();
        Finding finding = blocked.findings().get(0);
        return with(
                blocked.subject(),
                blocked.conclusion(),
                List.of(),
                Checks.NONE,
                Packages.NONE,
                List.of(),
                List.of(),
                Measurements.NONE,
                List.of(),
                List.of(new Finding(
                        finding.rule(),
                        finding.severity(),
                        finding.place(),
                        finding.message(),
                        finding.remedy(),
                        Optional.of(address))),
                Optional.empty());
    }

    private static Report with(
            Subject subject,
            Conclusion conclusion,
            List<Variant> variants,
            Checks checks,
            Packages packages,
            List<FileRow> files,
            List<Attempt> attempts,
            Measurements measurements,
            List<Change> changes,
            List<Finding> findings,
            Optional<String> diff) {
        return new Report(
                Report.SCHEMA,
                "0.1.0",
                subject,
                conclusion,
                variants,
                checks,
                packages,
                files,
                attempts,
                measurements,
                List.of(),
                changes,
                findings,
                findings,
                diff,
                Proposed.NONE,
                List.of(new Stage("convert", 12)));
    }

    public static Subject subject(String repository, String dockerfile) {
        return new Subject(
                repository,
                dockerfile,
                "linux/amd64",
                Optional.of("3.20"),
                Optional.of("Docker Engine 20.10.24"),
                List.of(
                        new BaseImage("debian:bookworm-slim", "debian:bookworm-slim"),
                        new BaseImage("alpine:3.20", "mirror.example/alpine:3.20")));
    }

    public static Variant variant(VariantName name, long bytes, long compressed, int packages) {
        return new Variant(
                name,
                "sha256:" + name.label(),
                Optional.of(bytes),
                Optional.of(compressed),
                Optional.of(packages),
                List.of(
                        new Layer("ADD rootfs.tar /", bytes - 1000, bytes / 2, Optional.of("ADD rootfs.tar /")),
                        new Layer("RUN make", 1000, 500, Optional.of("RUN make"))));
    }

    private static Checks checks() {
        return new Checks(
                List.of(),
                List.of(new TestResult(
                        "sh tests/run.sh",
                        List.of(
                                passed(VariantName.ORIGINAL, 812),
                                passed(VariantName.ALPINE, 790),
                                passed(VariantName.SLIM, 801)))),
                List.of(new SmokeResult(
                        "/health",
                        List.of(
                                answered(VariantName.ORIGINAL),
                                answered(VariantName.ALPINE),
                                answered(VariantName.SLIM)))),
                List.of(started(VariantName.ORIGINAL), started(VariantName.ALPINE), started(VariantName.SLIM)));
    }

    public static TestRun passed(VariantName variant, long millis) {
        return new TestRun(
                variant,
                Verdict.PASSED,
                Optional.of(0),
                Optional.of(millis),
                1,
                Optional.empty(),
                Optional.empty(),
                List.of("41 of 41 passed"));
    }

    private static SmokeRun answered(VariantName variant) {
        return new SmokeRun(variant, Verdict.PASSED, Optional.of(200), Optional.empty(), List.of());
    }

    private static StartRun started(VariantName variant) {
        return new StartRun(
                variant,
                Verdict.PASSED,
                Optional.empty(),
                Optional.of(Health.HEALTHY),
                Optional.of(0),
                false,
                List.of());
    }

    private static Packages packages() {
        return new Packages(
                List.of(
                        row("musl", Need.NEEDED, 640_000L, "so:libc.musl-x86_64.so.1 needed by /usr/local/bin/notes"),
                        row(
                                "sqlite-libs",
                                Need.SUSPECTED,
                                1_200_000L,
                                "so:libsqlite3.so.0 named in /usr/local/bin/notes")),
                List.of(
                        row("gcc", Need.NOT_REACHED, 140_000_000L, "needed by nothing that runs"),
                        row("make", Need.NOT_REACHED, 250_000L, "needed by nothing that runs")));
    }

    private static List<FileRow> files() {
        return List.of(
                new FileRow(
                        "byte-code",
                        "byte code of Python sources",
                        false,
                        412,
                        6_300_000L,
                        "removed in the RUN that made them"),
                new FileRow("headers", "headers of libraries", true, 31, 420_000L, "the configuration keeps them"));
    }

    private static PackageRow row(String name, Need need, long bytes, String evidence) {
        return new PackageRow(name, "1.2.3-r0", need, Optional.of(bytes), List.of(evidence));
    }

    private static List<Attempt> attempts() {
        return List.of(
                new Attempt(
                        1,
                        CandidateKind.PROBE,
                        List.of("build-base", "sqlite-dev", "sqlite-libs"),
                        Optional.of("sh tests/run.sh: exit code 1"),
                        List.of(new Restored("sqlite-libs", "the output names libsqlite3.so.0"))),
                new Attempt(2, CandidateKind.BUILD, List.of("build-base", "sqlite-dev"), Optional.empty(), List.of()));
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding(
                        "locale-missing",
                        Severity.NOTE,
                        new Place("Dockerfile", 4, 5),
                        "musl has only the C and C.UTF-8 locales",
                        "check that nothing sorts by a language's rules"),
                new Finding(
                        "dns-search",
                        Severity.WARNING,
                        new Place("Dockerfile", 1, 1),
                        "musl asks all name servers at once",
                        "see that none answers for names that it does not know",
                        Optional.of("https://musl.example/issues/7?page=1")));
    }

    private static String diff() {
        return """
                --- a/Dockerfile
                +++ b/Dockerfile
                @@ -1,2 +1,2 @@
                -FROM debian:bookworm-slim
                +FROM alpine:3.20
                 COPY . /src
                """;
    }
}
