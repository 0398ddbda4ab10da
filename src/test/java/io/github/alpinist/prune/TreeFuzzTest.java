package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.tar.TarSums;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are read as a file system, a layer and an archive, or refused; CONTRIBUTING.md says how to look for new ones. */
class TreeFuzzTest {
    private static final Path FILE = temporary();

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("alpinist", ".tar");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<byte[]> seeds() {
        byte[] lower = TarCases.everyKind().bytes();
        byte[] upper = new Tars()
                .file("lib/.wh.ld", "")
                .file("usr/.wh..wh..opq", "")
                .file("bin/run", "#!/bin/sh\n")
                .bytes();
        return List.of(lower, upper, TarCases.image(lower, upper), TarCases.layout(lower, upper));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        byte[] tar = TarSums.repaired(bytes);
        FileTreeBuilder tree = new FileTreeBuilder();
        TarTreeReader reader = new TarTreeReader(tree, KeptTexts.ofDatabases(), Set.of(Fact.values()));
        readOrRefused(() -> reader.readExport("fuzz", new ByteArrayInputStream(tar)));
        tree.nextLayer();
        readOrRefused(() -> reader.readLayer("fuzz", new ByteArrayInputStream(tar)));
        TreeInvariants.check(tree.build());
        Files.write(FILE, tar);
        readOrRefused(() -> TreeInvariants.check(
                new TreeReader(KeptTexts.ofDatabases()).file(FILE).tree()));
    }

    private static void readOrRefused(Runnable reading) {
        try {
            reading.run();
        } catch (AlpinistException e) {
            assertThat(e.remedy()).isNotBlank();
        }
    }
}
