package io.github.alpinist.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Independent tools read the same of every real file. */
class ElfDifferentialTest {
    static Stream<Path> folders() {
        return ElfTrees.folders().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void readelfReadsTheSame(Path folder) throws IOException {
        assumeTrue(ElfTools.has("readelf"), "needs readelf; install binutils to run this");
        Map<Path, ElfTools.Facts> ours = facts(folder, ElfTools::ours);

        Map<Path, ElfTools.Facts> theirs = ElfTools.readelf(List.copyOf(ours.keySet()));
        theirs.keySet().retainAll(ours.keySet());

        assertThat(ours).isNotEmpty().isEqualTo(theirs);
        System.out.printf("readelf agrees on all of %d ELF files below %s%n", ours.size(), folder);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void scanelfReadsTheSame(Path folder) throws IOException {
        assumeTrue(ElfTools.has("scanelf"), "needs scanelf; install pax-utils to run this");
        Map<Path, ElfTools.Facts> ours = facts(folder, ElfTools::asScanelfShows);

        Map<Path, ElfTools.Facts> theirs = ElfTools.scanelf(folder);

        assertThat(ours).isNotEmpty().isEqualTo(theirs);
        System.out.printf("scanelf agrees on all of %d ELF files below %s%n", ours.size(), folder);
    }

    private static Map<Path, ElfTools.Facts> facts(Path folder, Function<ElfFile, ElfTools.Facts> shown) {
        Map<Path, ElfTools.Facts> facts = new TreeMap<>();
        for (Path file : ElfTrees.files(folder)) {
            ElfTrees.read(file)
                    .file()
                    .filter(elf -> elf.kind() != ElfKind.OTHER)
                    .ifPresent(elf -> facts.put(file, shown.apply(elf)));
        }
        return facts;
    }
}
