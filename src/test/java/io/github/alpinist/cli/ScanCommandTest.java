package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.alpinist.elf.TestElf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void namesOfFilesDoNotSteerTheTerminal() throws IOException {
        Path file = archive("usr/bin/\u001b[2Jtool", TestElf.library("libx.so.1\n  package     trusted"));

        assertThat(scan(file)).isZero();
        assertThat(out.toString())
                .contains("/usr/bin/\\u001b[2Jtool\n", "  soname      libx.so.1   package     trusted\n", "1 ELF files")
                .doesNotContain("\u001b");
    }

    @Test
    void namesOfFilesDoNotSteerTheTerminalAsJsonEither() throws IOException {
        Path file = archive("usr/bin/\u009b2J\u202etool", TestElf.library("libx.so.1"));
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100);

        assertThat(Main.run(console, "scan", "--format", "json", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"/usr/bin/\\u009b2J\\u202etool\"");
        assertThat(JsonParser.parseString(out.toString())
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .get("path")
                        .getAsString())
                .isEqualTo("/usr/bin/\u009b2J\u202etool");
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        Path file = archive("../../etc/tool", TestElf.library("libx.so.1"));

        assertThat(scan(file)).isZero();
        assertThat(out.toString()).contains("0 ELF files");
        assertThat(err.toString()).contains("left out: ../../etc/tool: it leaves the image's root");
    }

    private Path archive(String name, TestElf elf) throws IOException {
        Path file = folder.resolve("export.tar");
        byte[] bytes = elf.bytes();
        try (OutputStream stream = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(stream)) {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return file;
    }

    private int scan(Path file) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100);
        return Main.run(console, "scan", file.toString());
    }
}
