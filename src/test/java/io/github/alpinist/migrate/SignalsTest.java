package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.migrate.FaultyEngine.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals to the command's own process, at one of its requests to the engine. */
@Tag("engine")
class SignalsTest {
    private static final int INTERRUPTED = 130;
    private static final int KILLED = 137;

    @TempDir
    Path folder;

    private Engine engine;
    private FaultyEngine faulty;

    @BeforeEach
    void connect() throws IOException {
        engine = SmallMove.engine();
        faulty = FaultyEngine.before(EngineFaultsTest.socket());
    }

    @AfterEach
    void disconnect() throws IOException {
        faulty.close();
        engine.close();
    }

    @Test
    void aSignalAtAnyTimeEndsInNoProposalAndTheNextRunEndsWell() throws Exception {
        faulty.heal();
        assertThat(SmallMove.in(folder.resolve("whole"))
                        .migrate(this::connected)
                        .error())
                .isEmpty();
        int requests = faulty.requests().size();
        List<Sent> all = IntStream.rangeClosed(2, requests)
                .boxed()
                .flatMap(number -> Stream.of("INT", "TERM", "KILL").map(name -> new Sent(name, number)))
                .toList();
        List<Sent> chosen = Sample.of(all, 4);
        for (Sent sent : chosen) {
            signal(sent.name(), sent.number());
        }
        System.out.println(chosen.size() + " signals sent, 0 violations");
    }

    @Test
    void aSecondSignalEndsTheCommandAtOnce() throws Exception {
        SmallMove move = SmallMove.in(folder.resolve("twice"));
        faulty.set(Fault.HANG, 8, true);
        Process process = start(move);
        faulty.awaitRequest(8);
        send("INT", process);
        awaitText(move, "A second signal ends it at once");

        send("INT", process);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(INTERRUPTED);
        faulty.heal();
        assertEndsWell(move, "twice");
    }

    private void signal(String name, int number) throws Exception {
        String place = name + " at request " + number;
        SmallMove move = SmallMove.in(folder.resolve(name + number));
        faulty.heal();
        Process process = start(move);
        faulty.awaitRequest(number);
        send(name, process);
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as(place).isTrue();

        int code = process.exitValue();
        assertThat(code).as(place).isIn(0, name.equals("KILL") ? KILLED : INTERRUPTED);
        assertThat(Files.exists(move.file(Run.PATCH)))
                .as(place + " " + code)
                .isEqualTo(code == 0 || code == KILLED && recordsPatch(move));
        assertEndsWell(move, place);
    }

    private void assertEndsWell(SmallMove move, String place) throws IOException, InterruptedException {
        Optional<Migration> first = Files.exists(move.file(RecordFile.NAME)) ? move.record() : Optional.empty();
        boolean built = first.filter(record -> record.hasEnded(BuildStage.NAME))
                .filter(record -> record.built().values().stream()
                        .allMatch(variant -> engine.image(variant.imageId()).isPresent()))
                .isPresent();
        faulty.heal();

        Process again = start(move);
        assertThat(again.waitFor(90, TimeUnit.SECONDS)).as(place).isTrue();

        assertThat(again.exitValue()).as(place + Files.readString(output(move))).isZero();
        assertThat(move.file(Run.PATCH)).as(place).exists();
        assertThat(built && faulty.requests().stream().anyMatch(line -> line.contains("/build?")))
                .as(place + Files.readString(output(move)))
                .isFalse();
        assertThat(new Leftovers(engine).of(move.run())).as(place).isEmpty();
        first.ifPresent(record ->
                assertThat(new Leftovers(engine).of(record.run())).as(place).isEmpty());
        assertThat(move.file("runs")).as(place).doesNotExist();
        assertThat(move.file("").toFile().list((parent, name) -> name.endsWith(".part")))
                .as(place)
                .isEmpty();
    }

    /** A kill between the patch and its last word in the record leaves a patch of a run that had passed. */
    private static boolean recordsPatch(SmallMove move) {
        return move.record().filter(record -> record.conclusion().isPresent()).isPresent();
    }

    /** Builds that run in the background ignore an interrupt, and so would what they start. */
    private Process start(SmallMove move) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.alpinist.cli.Main",
                "migrate",
                "--no-check-tags"));
        command.addAll(SmallMove.arguments());
        command.add(move.repository().toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output(move).toFile());
        builder.environment().put("DOCKER_HOST", faulty.address());
        return builder.start();
    }

    private static Path output(SmallMove move) {
        return Path.of(move.repository() + ".out");
    }

    private static void awaitText(SmallMove move, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.readString(output(move)).contains(text)) {
            assertThat(System.nanoTime()).as(Files.readString(output(move))).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static void send(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private Engine connected() {
        return SmallMove.engine(faulty.address());
    }

    /** A signal, at a request. */
    private record Sent(String name, int number) {}
}
