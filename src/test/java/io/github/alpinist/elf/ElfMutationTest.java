package io.github.alpinist.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real files cut off and damaged: a clear result, no exception, and an end. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ElfMutationTest {
    private static final int LARGEST = 200_000;
    private static final int MUTANTS_A_FILE = 100;
    private static final int MOST_FLIPS = 16;
    /** Where a flip of bits does harm: the headers stand here. */
    private static final int HEADERS = 1024;

    private enum Outcome {
        READ,
        NOT_ELF,
        BROKEN
    }

    @Test
    void everyPrefixOfAFileIsEitherReadOrRefusedWithAReason() {
        byte[] whole = smallFiles().get(0);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

        for (int length = 0; length < whole.length; length++) {
            outcomes.merge(outcome(Arrays.copyOf(whole, length)), 1, Integer::sum);
        }

        assertThat(outcomes.get(Outcome.NOT_ELF))
                .as("prefixes shorter than the magic")
                .isEqualTo(4);
        assertThat(outcomes.get(Outcome.BROKEN))
                .as("prefixes without the dynamic section")
                .isGreaterThan(1000);
        System.out.printf("prefixes of a file of %d bytes: %s%n", whole.length, outcomes);
    }

    @Test
    void damagedFilesAreEitherReadOrRefusedWithAReason() {
        Random random = new Random(20_261_121);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

        for (byte[] whole : smallFiles()) {
            for (int i = 0; i < MUTANTS_A_FILE; i++) {
                outcomes.merge(outcome(mutate(whole, random)), 1, Integer::sum);
            }
        }

        assertThat(outcomes).containsOnlyKeys(Outcome.values());
        System.out.printf("damaged files: %s%n", outcomes);
    }

    private static List<byte[]> smallFiles() {
        List<byte[]> files = ElfTrees.folders().stream()
                .flatMap(folder -> ElfTrees.files(folder).stream())
                .filter(file -> file.toFile().length() < LARGEST)
                .filter(file -> ElfTrees.read(file)
                        .file()
                        .filter(elf ->
                                elf.kind() != ElfKind.OBJECT && !elf.needed().isEmpty())
                        .isPresent())
                .limit(120)
                .map(ElfMutationTest::bytes)
                .toList();
        assumeTrue(!files.isEmpty(), "needs dynamic ELF files in /usr/bin, or folders in ALPINIST_ELF_TREES");
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flips bytes in the headers or anywhere, and sets some to the values that break arithmetic. */
    private static byte[] mutate(byte[] whole, Random random) {
        byte[] mutant = whole.clone();
        int flips = 1 + random.nextInt(MOST_FLIPS);
        for (int i = 0; i < flips; i++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(HEADERS, mutant.length) : mutant.length);
            mutant[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (random.nextBoolean() ? 0xFF : 0x7F);
        }
        return mutant;
    }

    private static Outcome outcome(byte[] bytes) {
        ElfReading[] reading = new ElfReading[1];
        assertThatCode(() -> reading[0] = ElfReader.read(new SeekableInMemoryByteChannel(bytes)))
                .doesNotThrowAnyException();
        if (reading[0] instanceof ElfReading.Broken broken) {
            assertThat(broken.reason()).isNotBlank();
            return Outcome.BROKEN;
        }
        return reading[0] instanceof ElfReading.NotElf ? Outcome.NOT_ELF : Outcome.READ;
    }
}
