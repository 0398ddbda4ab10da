package io.github.alpinist.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTarTest {
    private static final String GNU_NAME = "L";
    private static final String GNU_LINK = "K";

    @ParameterizedTest
    @ValueSource(strings = {"x", "g", GNU_NAME, GNU_LINK})
    void headersOfHeadersEndInAnError(String kind) {
        assertThatThrownBy(() -> new BoundedTar(new RepeatedHeader(kind, 12, Long.MAX_VALUE)).getNextEntry())
                .isInstanceOf(IOException.class)
                .hasMessage("the headers of an entry are too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "g", GNU_NAME, GNU_LINK})
    void aNameWithoutEndIsAnError(String kind) {
        assertThatThrownBy(() -> new BoundedTar(new RepeatedHeader(kind, 1L << 32, 1)).getNextEntry())
                .isInstanceOf(IOException.class)
                .hasMessage("the headers of an entry are too long");
    }

    @Test
    void zerosWithoutEndAreAnError() throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("zeros", TarConstants.LF_GNUTYPE_SPARSE, true);
        byte[] header = new byte[512];
        entry.writeEntryHeader(header);
        put("ustar  \0", header, TarSums.MAGIC_AT);
        put("77777777777\0", header, 483);
        TarSums.repair(header, 0);

        assertThatThrownBy(() -> new BoundedTar(new ByteArrayInputStream(header)).getNextEntry())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sparse");
    }

    @Test
    void longNamesAndContentsThatNobodyReadsArePassedOver() throws IOException {
        String name = "n/".repeat(1500) + "file";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (String each : new String[] {name, "second"}) {
                TarArchiveEntry entry = new TarArchiveEntry(each);
                entry.setSize(3_000_000);
                tar.putArchiveEntry(entry);
                tar.write(new byte[3_000_000]);
                tar.closeArchiveEntry();
            }
        }
        BoundedTar tar = new BoundedTar(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(tar.getNextEntry()).extracting(TarArchiveEntry::getName).isEqualTo(name);
        assertThat(tar.getNextEntry()).extracting(TarArchiveEntry::getName).isEqualTo("second");
        assertThat(tar.readAllBytes()).hasSize(3_000_000);
        assertThat(tar.getNextEntry()).isNull();
    }

    private static void put(String text, byte[] header, int at) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
