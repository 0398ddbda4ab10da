package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.tar.TarSums;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams and archives cut off and damaged: a tree or a refusal, no other exception, and an end. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TarMutationTest {
    private static final int MUTANTS = 3000;
    private static final int MOST_FLIPS = 12;
    private static final int BLOCK = 512;

    private static final byte[] WHOLE = TarCases.everyKind().bytes();

    @Test
    void aStreamThatIsCutOffAnywhereIsReadOrRefused() {
        int refused = 0;
        for (int length = 0; length < WHOLE.length; length += 64) {
            refused += readStream(Arrays.copyOf(WHOLE, length)) ? 0 : 1;
        }

        assertThat(refused).isGreaterThan(10);
    }

    @Test
    void aDamagedStreamIsReadOrRefused() {
        Random random = new Random(42);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            read += readStream(mutate(WHOLE, random)) ? 1 : 0;
        }

        assertThat(read).isBetween(1, MUTANTS - 1);
        System.out.printf("damaged streams: %d read, %d refused%n", read, MUTANTS - read);
    }

    @Test
    void aDamagedArchiveIsReadOrRefused(@TempDir Path folder) throws IOException {
        byte[] whole = TarCases.image(WHOLE, new Tars().file("lib/.wh.ld", "").bytes());
        Random random = new Random(43);
        int read = 0;
        for (int i = 0; i < MUTANTS / 10; i++) {
            read += readFile(Files.write(folder.resolve("image.tar"), mutate(whole, random))) ? 1 : 0;
        }

        assertThat(read).isBetween(1, MUTANTS / 10 - 1);
        System.out.printf("damaged archives: %d read, %d refused%n", read, MUTANTS / 10 - read);
    }

    private static boolean readStream(byte[] bytes) {
        try {
            FileTree tree = reader().export("test", new ByteArrayInputStream(bytes));
            Closure.of(
                    ImageContents.of(tree), Base.of(ImageContents.empty()), RuntimeConfig.empty(), List.of(), Set.of());
            return true;
        } catch (AlpinistException e) {
            assertThat(e.remedy()).isNotBlank();
            return false;
        }
    }

    private static boolean readFile(Path file) {
        try {
            reader().file(file);
            return true;
        } catch (AlpinistException e) {
            assertThat(e.remedy()).isNotBlank();
            return false;
        }
    }

    private static TreeReader reader() {
        return new TreeReader(KeptTexts.ofDatabases());
    }

    /** Damages header blocks with right sums too, since a reader refuses wrong ones at once. */
    private static byte[] mutate(byte[] whole, Random random) {
        byte[] mutant = whole.clone();
        int block = BLOCK * random.nextInt(whole.length / BLOCK);
        for (int i = 0; i < 1 + random.nextInt(MOST_FLIPS); i++) {
            mutant[block + random.nextInt(BLOCK)] =
                    (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt());
        }
        if (random.nextInt(4) > 0) {
            TarSums.repair(mutant, block);
        }
        return mutant;
    }
}
