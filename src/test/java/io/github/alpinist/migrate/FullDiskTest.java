package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run's folder on a small loop file system that is full at one write of a run after another. */
@Tag("engine")
class FullDiskTest {
    private static final int MOST_KIB = 8;

    @TempDir
    Path folder;

    private Engine engine;
    private SmallMove move;
    private Path own;

    @BeforeEach
    void mount() throws Exception {
        engine = SmallMove.engine();
        move = SmallMove.in(folder.resolve("repository"));
        own = Files.createDirectory(move.repository().resolve(Workspace.NAME));
        Path disk = folder.resolve("disk");
        boolean mounted = succeeds("truncate", "-s", "512k", disk.toString())
                && succeeds("mkfs.ext2", "-q", "-F", "-m", "0", "-b", "1024", disk.toString())
                && succeeds("mount", "-o", "loop", disk.toString(), own.toString());
        Assumptions.assumeTrue(
                mounted, "skipped: no loop file system can be mounted. To run it, be root on a machine with mkfs.ext2");
    }

    @AfterEach
    void unmount() throws Exception {
        succeeds("umount", own.toString());
        engine.close();
    }

    @Test
    void aDiskThatIsFullAtAnyWriteEndsInNoProposalAndTheNextRunEndsWell() throws IOException {
        int stopped = 0;
        List<Integer> chosen = new ArrayList<>(List.of(0));
        chosen.addAll(Sample.of(IntStream.rangeClosed(1, MOST_KIB).boxed().toList(), 4));
        for (int left : chosen) {
            move.migrate(TestEngine::connected);
            Files.writeString(move.repository().resolve("Dockerfile"), SmallMove.dockerfile("disk" + left));
            fill(left);

            Optional<AlpinistException> error = outcome();

            stopped += error.isPresent() ? 1 : 0;
            assertThat(error.map(AlpinistException::failure)).isIn(Optional.empty(), Optional.of(Failure.FILES));
            assertThat(error.isPresent() && Files.exists(move.file(Run.PATCH))).isFalse();
            Files.delete(own.resolve("filler"));
            assertThat(move.record()).isPresent();

            assertThat(move.migrate(TestEngine::connected).error()).isEmpty();
            assertThat(move.file(Run.PATCH)).exists();
            assertThat(new Leftovers(engine).of(move.run())).isEmpty();
            assertThat(own.toFile().list((parent, name) -> name.endsWith(".part")))
                    .isEmpty();
        }
        assertThat(stopped).as("runs that a full disk stopped").isPositive();
        System.out.println(chosen.size() + " full disks, of which " + stopped + " stopped a run, 0 violations");
    }

    private Optional<AlpinistException> outcome() {
        try {
            return move.migrate(TestEngine::connected).error();
        } catch (AlpinistException e) {
            return Optional.of(e);
        }
    }

    /** Leaves this much room, in KiB. */
    private void fill(int left) throws IOException {
        Path filler = Files.createFile(own.resolve("filler"));
        try (var output = Files.newOutputStream(filler)) {
            long room = Files.getFileStore(own).getUsableSpace() / 1024 - left;
            for (long i = 0; i < room; i++) {
                output.write(new byte[1024]);
            }
        } catch (IOException e) {
            // full a little earlier than it said
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> {});
        return process.waitFor() == 0;
    }
}
