package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.FaultyEngine.Fault;
import io.github.alpinist.report.Layer;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does the engine a fault at one request of a whole run after another. */
@Tag("engine")
class EngineFaultsTest {
    private static final List<Fault> FAULTS =
            List.of(Fault.CUT, Fault.CUT_BEFORE_ANSWER, Fault.CUT_IN_ANSWER, Fault.ERROR, Fault.GARBAGE, Fault.DELAY);

    @TempDir
    Path folder;

    private final List<String> violations = new ArrayList<>();
    private Engine engine;
    private FaultyEngine faulty;

    @BeforeEach
    void connect() throws IOException {
        engine = SmallMove.engine();
        faulty = FaultyEngine.before(socket());
    }

    @AfterEach
    void disconnect() throws IOException {
        faulty.close();
        engine.close();
    }

    @Test
    void aFaultAtAnyRequestEndsInNoProposalAndTheNextRunEndsWell() throws IOException {
        faulty.heal();
        assertThat(SmallMove.in(folder.resolve("whole"))
                        .migrate(this::connected)
                        .error())
                .isEmpty();
        int requests = faulty.requests().size();

        List<Injection> chosen = Sample.of(injections(requests), 12);
        for (Injection injection : chosen) {
            inject(injection);
        }

        System.out.println(
                chosen.size() + " faults injected at " + requests + " requests, " + violations.size() + " violations");
        assertThat(violations).isEmpty();
    }

    private static List<Injection> injections(int requests) {
        return IntStream.rangeClosed(1, requests)
                .boxed()
                .flatMap(number -> FAULTS.stream()
                        .flatMap(fault -> Stream.of(true, false).map(forGood -> new Injection(fault, number, forGood))))
                .toList();
    }

    private void inject(Injection injection) throws IOException {
        SmallMove move = SmallMove.in(folder.resolve(injection.toString()));
        String dockerfile = Files.readString(move.repository().resolve("Dockerfile"));
        faulty.set(injection.fault(), injection.number(), injection.forGood());

        Optional<AlpinistException> error = outcome(move);

        String place = injection + ", which is " + requestAt(injection.number());
        Optional<Migration> first = move.record();
        checkAfterFault(place, move, error);
        boolean built = first.filter(record -> record.hasEnded(BuildStage.NAME) && isThere(record))
                .isPresent();
        faulty.heal();

        Finished again = move.migrate(this::connected);

        check(
                place,
                "the repeated run ends with " + again.error(),
                again.error().isEmpty());
        check(place, "no patch after the repeated run", Files.exists(move.file(Run.PATCH)));
        check(place, "what was built is built again", !built || builds() == 0);
        first.ifPresent(record -> checkSameLayers(place, record, move.record().orElseThrow()));
        String after = Files.readString(move.repository().resolve("Dockerfile"));
        check(place, "the Dockerfile changed", dockerfile.equals(after));
        checkNothingIsLeft(place, move, first);
    }

    private Optional<AlpinistException> outcome(SmallMove move) {
        try {
            return move.migrate(this::connected).error();
        } catch (AlpinistException e) {
            return Optional.of(e);
        }
    }

    private void checkAfterFault(String place, SmallMove move, Optional<AlpinistException> error) {
        if (error.isPresent()) {
            check(
                    place,
                    "ends as " + error.get().failure() + ": " + error.get(),
                    error.get().failure() == Failure.ENGINE);
            check(place, "there is a patch after an error", !Files.exists(move.file(Run.PATCH)));
        }
        boolean whole =
                !Files.exists(move.file(RecordFile.NAME)) || move.record().isPresent();
        check(place, "the record cannot be read", whole);
    }

    private void checkNothingIsLeft(String place, SmallMove move, Optional<Migration> first) throws IOException {
        Leftovers leftovers = new Leftovers(engine);
        first.ifPresent(record -> check(
                place,
                "left " + leftovers.of(record.run()),
                leftovers.of(record.run()).isEmpty()));
        check(
                place,
                "left " + leftovers.of(move.run()),
                leftovers.of(move.run()).isEmpty());
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(move.file(""), ".*.part")) {
            check(place, "half a file is left", !parts.iterator().hasNext());
        }
        check(place, "the run is noted as open", !Files.exists(move.file("runs")));
    }

    private void checkSameLayers(String place, Migration first, Migration again) {
        check(place, "was made anew", first.built().isEmpty() || layers(first).equals(layers(again)));
    }

    private static List<Layer> layers(Migration record) {
        return record.built().values().stream()
                .flatMap(variant -> variant.layers().stream())
                .toList();
    }

    private boolean isThere(Migration record) {
        return record.built().values().stream()
                .allMatch(variant -> engine.image(variant.imageId()).isPresent());
    }

    private long builds() {
        return faulty.requests().stream()
                .filter(line -> line.contains("/build?"))
                .count();
    }

    private String requestAt(int number) {
        List<String> requests = faulty.requests();
        return number <= requests.size() ? requests.get(number - 1).replaceAll("\\?.*", "") : "(never made)";
    }

    private void check(String place, String what, boolean holds) {
        if (!holds) {
            violations.add(place + ": " + what);
            System.out.println("violation: " + place + ": " + what);
        }
    }

    private Engine connected() {
        return SmallMove.engine(faulty.address());
    }

    /** Skips the test where the engine is not reached by a socket. */
    static Path socket() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        Assumptions.assumeTrue(
                host.startsWith("unix://"),
                "skipped: faults are done to an engine's socket. To run it, unset DOCKER_HOST");
        return Path.of(host.substring("unix://".length()));
    }

    /** What befalls one request, or that one and all after it. */
    private record Injection(Fault fault, int number, boolean forGood) {
        @Override
        public String toString() {
            return fault + (forGood ? " from request " : " at request ") + number;
        }
    }
}
