package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alpinist.apk.ApkIndex;
import io.github.alpinist.apk.DockerClient;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.tar.TarSums;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real archives damaged: an image as the engine exports and saves it, and the files that {@code ALPINIST_ARCHIVES}
 * names, such as packages and indexes. Each is read or refused, and no other exception comes of it.
 */
@Tag("engine")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealArchiveMutationTest {
    private static final int MUTANTS = Integer.getInteger("alpinist.mutants", 60);
    private static final int MOST_FLIPS = 12;

    private final List<Path> archives = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    void find() throws IOException {
        Optional<String> image = DockerClient.alpine();
        if (image.isPresent()) {
            String container = DockerClient.first("create", image.get());
            DockerClient.first("export", "-o", folder.resolve("export.tar").toString(), container);
            DockerClient.first("save", "-o", folder.resolve("save.tar").toString(), image.get());
            DockerClient.first("rm", container);
            archives.add(folder.resolve("export.tar"));
            archives.add(folder.resolve("save.tar"));
        }
        Optional.ofNullable(System.getenv("ALPINIST_ARCHIVES"))
                .ifPresent(more -> Stream.of(more.split(":")).map(Path::of).forEach(archives::add));
        assumeTrue(!archives.isEmpty(), "needs an engine with alpine:3.20, or files that ALPINIST_ARCHIVES names");
    }

    @Test
    void aDamagedArchiveIsReadOrRefused() throws IOException {
        Random random = new Random(20_261_122);
        for (Path archive : archives) {
            byte[] whole = Files.readAllBytes(archive);
            int read = 0;
            for (int i = 0; i < MUTANTS; i++) {
                read += isRead(archive, damaged(whole, random)) ? 1 : 0;
            }
            System.out.printf(
                    "%s: %d of %d damaged ones are read, %d refused%n", archive, read, MUTANTS, MUTANTS - read);
        }
    }

    private boolean isRead(Path archive, byte[] damaged) throws IOException {
        try {
            if (archive.endsWith(ApkIndex.FILE)) {
                ApkIndex.read("damaged", new ByteArrayInputStream(damaged)).release();
            } else {
                Path file = Files.write(folder.resolve("damaged"), damaged);
                TreeInvariants.check(
                        new TreeReader(KeptTexts.ofDatabases()).file(file).tree());
            }
            return true;
        } catch (AlpinistException e) {
            assertThat(e.remedy()).isNotBlank();
            return false;
        }
    }

    /** Damages what is compressed as often as its compressed form. */
    private static byte[] damaged(byte[] whole, Random random) throws IOException {
        boolean compressed = whole.length > 1 && whole[0] == 0x1F && whole[1] == (byte) 0x8B;
        if (!compressed || random.nextBoolean()) {
            return flipped(whole, random);
        }
        try (InputStream inner = new GZIPInputStream(new ByteArrayInputStream(whole))) {
            ByteArrayOutputStream outer = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(outer)) {
                out.write(flipped(inner.readAllBytes(), random));
            }
            return outer.toByteArray();
        }
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] mutant = whole.clone();
        List<Integer> headers = TarSums.headers(whole);
        for (int i = 0; i < 1 + random.nextInt(MOST_FLIPS); i++) {
            int at = headers.isEmpty() || random.nextInt(4) == 0
                    ? random.nextInt(whole.length)
                    : headers.get(random.nextInt(headers.size())) + random.nextInt(TarSums.MAGIC_AT);
            mutant[at] = (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt());
        }
        return random.nextInt(8) == 0 ? mutant : TarSums.repaired(mutant);
    }
}
