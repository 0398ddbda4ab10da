package io.github.alpinist.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.TreeReader;
import io.github.alpinist.report.Vulnerability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownVulnerabilitiesTest {
    private static final String OPENSSL = """
            {"id": "ALPINE-CVE-2024-0001", "upstream": ["CVE-2024-0001"], "affected": [
              {"package": {"ecosystem": "Alpine:v3.20", "name": "openssl"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.3.2-r0"}]}]},
              {"package": {"ecosystem": "Alpine:v3.19", "name": "musl"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}],
             "severity": [{"type": "CVSS_V4", "score": "CVSS:4.0/AV:N"},
                          {"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}]}
            """;

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void anImageOfAlpine() throws IOException {
        root = folder.resolve("root");
        file(root.resolve("etc/os-release"), "ID=alpine\nVERSION_ID=3.20.3\n");
        file(root.resolve("lib/apk/db/installed"), """
                P:libssl3
                V:3.3.1-r3
                o:openssl

                P:libcrypto3
                V:3.3.1-r3
                o:openssl

                P:musl
                V:1.2.5-r0
                o:musl
                """);
    }

    @Test
    void packagesAreLookedUpByTheirSourceAndTheirRelease() throws IOException {
        assertThat(known(OPENSSL)).contains(List.of(new Vulnerability("CVE-2024-0001", "openssl", "critical")));
    }

    @Test
    void whatIsFixedOrWithdrawnIsNotTold() throws IOException {
        assertThat(known(OPENSSL.replace("3.3.2-r0", "3.3.1-r3"))).contains(List.of());
        assertThat(known("[" + OPENSSL.replace("\"id\"", "\"withdrawn\": \"2024-01-01T00:00:00Z\", \"id\"") + ","
                        + OPENSSL.replace("\"openssl\"", "\"other\"") + "]"))
                .contains(List.of());
    }

    @Test
    void eventsCountInTheOrderOfTheirVersions() throws IOException {
        assertThat(known(OPENSSL.replace(
                        "[{\"introduced\": \"0\"}, {\"fixed\": \"3.3.2-r0\"}]",
                        "[{\"fixed\": \"3.4.1-r0\"}, {\"introduced\": \"3.4.0-r0\"}, {\"last_affected\": \"3.3.1-r3\"},"
                                + " {\"introduced\": \"3.3.1-r0\"}]")))
                .hasValueSatisfying(found -> assertThat(found).hasSize(1));
        assertThat(known(OPENSSL.replace("{\"introduced\": \"0\"}", "{\"introduced\": \"3.3.1-r4\"}")))
                .contains(List.of());
    }

    @Test
    void whatSeveralEntriesNameIsToldOnceWithTheWorstSeverityKnown() throws IOException {
        String unknown = OPENSSL.replaceFirst("(?s),\\s*\"severity\".*", "}").replace("ALPINE-CVE", "ALPINE-SA");
        String low = unknown.replaceFirst("\\}\\s*$", ", \"database_specific\": {\"severity\": \"LOW\"}}");
        Vulnerability worst = new Vulnerability("CVE-2024-0001", "openssl", "critical");

        for (List<String> order : List.of(List.of(unknown, OPENSSL, low), List.of(low, OPENSSL, unknown))) {
            assertThat(known("[" + String.join(",", order) + "]")).contains(List.of(worst));
        }
        assertThat(known("[" + unknown + "," + low + "]"))
                .contains(List.of(new Vulnerability("CVE-2024-0001", "openssl", "low")));
    }

    @Test
    void withoutAVectorTheDistributionsWordCounts() throws IOException {
        String without = OPENSSL.replaceFirst("(?s),\\s*\"severity\".*", "}");

        assertThat(known(without).orElseThrow().get(0).severity()).isEqualTo("unknown");
        assertThat(known(without.replaceFirst("\\}\\s*$", ", \"database_specific\": {\"severity\": \"IMPORTANT\"}}"))
                        .orElseThrow()
                        .get(0)
                        .severity())
                .isEqualTo("high");
    }

    @Test
    void debiansPackagesHaveDebiansOrderAndSources() throws IOException {
        Files.delete(root.resolve("lib/apk/db/installed"));
        file(root.resolve("etc/os-release"), "ID=debian\nVERSION_ID=\"12\"\n");
        file(root.resolve("var/lib/dpkg/status"), """
                Package: libc6
                Status: install ok installed
                Version: 1:2.36-9+deb12u7+b1
                Source: glibc (2.36-9+deb12u7)
                """);
        String entry = """
                {"id": "DSA-1", "aliases": ["CVE-2024-0002", "CVE-2024-0003"], "affected": [
                  {"package": {"ecosystem": "Debian:12", "name": "glibc"}, "ecosystem_specific": {"urgency": "low"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.36-9+deb12u10"}]}]}]}
                """;

        assertThat(known(entry))
                .contains(List.of(
                        new Vulnerability("CVE-2024-0002", "glibc", "low"),
                        new Vulnerability("CVE-2024-0003", "glibc", "low")));
    }

    @Test
    void aDatabaseWithNothingOfTheReleaseAnswersNothing() throws IOException {
        Path database = file(folder.resolve("osv.json"), OPENSSL.replace("v3.20", "v3.18"));
        KnownVulnerabilities known = KnownVulnerabilities.read(database, List.of(image()));

        assertThat(known.of(image())).isEmpty();
        assertThat(known.reason(image())).contains("no entry of Alpine:v3.20");
    }

    @Test
    void foldersAndZipsAreReadToo() throws IOException {
        file(folder.resolve("osv/a/one.json"), OPENSSL);
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("ALPINE-1.json", "ALPINE-2.json", "README")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(OPENSSL.getBytes(StandardCharsets.UTF_8));
            }
        }

        for (Path database : List.of(folder.resolve("osv"), zip)) {
            assertThat(KnownVulnerabilities.read(database, List.of(image())).of(image()))
                    .contains(List.of(new Vulnerability("CVE-2024-0001", "openssl", "critical")));
        }
    }

    @Test
    void whatIsNoDatabaseIsRefusedByName() throws IOException {
        for (String text : List.of("{", "[1]", "7", "nonsense", "{\"affected\": [1]}", "[{\"affected\": [{}, 2]}]")) {
            assertThatThrownBy(() -> known(text))
                    .as(text)
                    .isInstanceOf(AlpinistException.class)
                    .hasMessageContaining("osv.json");
        }
        assertThatThrownBy(() -> KnownVulnerabilities.read(folder.resolve("nowhere"), List.of(image())))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("nowhere");
    }

    private Optional<List<Vulnerability>> known(String database) throws IOException {
        Path file = file(folder.resolve("osv.json"), database);
        return KnownVulnerabilities.read(file, List.of(image())).of(image());
    }

    private ImageInventory image() {
        ImageConfig config = new ImageConfig(
                List.of(), List.of(), Map.of(), "", "", List.of(), List.of(), Map.of(), Optional.empty());
        return ImageInventory.of(new TreeReader(KeptTexts.ofContents(), Set.of()).folder(root), config);
    }

    private static Path file(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
