package io.github.alpinist.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.TreeReader;
import io.github.alpinist.report.Contents;
import io.github.alpinist.report.FileGroup;
import io.github.alpinist.report.PackageSize;
import io.github.alpinist.report.VariantName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageInventoryTest {
    private static final String ID = "sha256:" + "0123456789abcdef".repeat(4);
    private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.5Z");

    private static final String APK = """
            P:musl
            V:1.2.5-r0
            A:x86_64
            I:634880
            L:MIT
            o:musl
            F:lib
            R:ld-musl-x86_64.so.1

            P:libstdc++
            V:13.2.1_git20240309-r0
            A:x86_64
            I:2785280
            L:GPL-2.0-or-later AND (LGPL-2.1-or-later OR MIT)
            o:gcc

            P:odd
            V:1-r0
            A:noarch
            I:1
            L:custom:three words

            P:.build
            V:0
            """;

    private static final String DPKG = """
            Package: libc6
            Status: install ok installed
            Architecture: amd64
            Version: 2.36-9+deb12u7
            Source: glibc
            Installed-Size: 12986

            Package: base-files
            Status: install ok installed
            Architecture: amd64
            Version: 12.4
            Installed-Size: 340
            """;

    private static final String COPYRIGHT = """
            Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

            Files: *
            License: LGPL-2.1+

            Files: a
            License: Expat

            License: LGPL-2.1+
             The text.
            """;

    @TempDir
    Path root;

    @Test
    void alpinesPackagesHaveTheirSizesAndLicences() throws IOException {
        alpine();

        assertThat(contents("").packages())
                .containsExactly(
                        new PackageSize(
                                "libstdc++",
                                "13.2.1_git20240309-r0",
                                2_785_280,
                                Optional.of("GPL-2.0-or-later AND (LGPL-2.1-or-later OR MIT)")),
                        new PackageSize("musl", "1.2.5-r0", 634_880, Optional.of("MIT")),
                        new PackageSize("odd", "1-r0", 1, Optional.of("custom:three words")));
    }

    @Test
    void debiansLicencesAreThoseOfMachineReadableCopyrightFiles() throws IOException {
        debian();

        assertThat(contents("").packages())
                .containsExactly(
                        new PackageSize("libc6", "2.36-9+deb12u7", 12_986 * 1024L, Optional.of("Expat, LGPL-2.1+")),
                        new PackageSize("base-files", "12.4", 340 * 1024L, Optional.empty()));
    }

    @Test
    void filesAreGroupedByKindOnceEach() throws IOException {
        file("/usr/share/zoneinfo/UTC", "123");
        file("/usr/share/locale/de/a.mo", "1");
        file("/app/node_modules/a/index.js", "12345");
        file("/usr/lib/python3.12/os.py", "1234");
        file("/usr/include/zlib.h", "12");
        file("/opt/app.jar", "1234567");
        file("/opt/data.bin", "12345678");
        file("/etc/ssl/certs/a.pem", "");
        Files.createLink(root.resolve("opt/again.bin"), root.resolve("opt/data.bin"));

        assertThat(contents("").groups())
                .containsExactly(
                        new FileGroup("other data", 1, 8),
                        new FileGroup("Java archives", 1, 7),
                        new FileGroup("Node modules", 1, 5),
                        new FileGroup("Python", 1, 4),
                        new FileGroup("time zones", 1, 3),
                        new FileGroup("headers and static libraries", 1, 2),
                        new FileGroup("locale data", 1, 1),
                        new FileGroup("certificates", 1, 0));
    }

    @Test
    void theSurfaceIsWhatCanBeRun() throws IOException {
        file("/bin/busybox", "#!/x\n");
        file("/usr/bin/python3.12", "#!/x\n");
        file("/usr/bin/passwd", "#!/x\n");
        file("/usr/share/script.txt", "#!/x\n");
        file("/opt/data", "text");
        Files.createSymbolicLink(root.resolve("bin/sh"), Path.of("/bin/busybox"));
        Files.createSymbolicLink(root.resolve("bin/bash"), Path.of("/bin/nowhere"));
        mode("bin/busybox", "rwxr-xr-x");
        mode("usr/bin/python3.12", "rwxr-xr-x");
        mode("opt/data", "rwxr-xr-x");
        Files.setAttribute(root.resolve("usr/bin/passwd"), "unix:mode", 0104755);

        Contents contents = contents("1000:1000");

        assertThat(contents.surface().executables()).isEqualTo(3);
        assertThat(contents.surface().setuid()).containsExactly("/usr/bin/passwd");
        assertThat(contents.surface().shells()).containsExactly("/bin/sh");
        assertThat(contents.surface().interpreters()).containsExactly("/usr/bin/python3.12");
        assertThat(contents.surface().ports()).containsExactly("53/udp", "8080/tcp");
        assertThat(contents.surface().user()).isEqualTo("1000:1000");
        assertThat(contents("").surface().user()).isEqualTo("root");
    }

    @Test
    void theBillOfMaterialsKeepsToItsSchemaAndItsPackageUrlsAreOnes() throws IOException {
        alpine();
        assertThat(problems(sbom())).isEmpty();
        assertThat(urls(sbom()))
                .containsExactly(
                        "pkg:apk/alpine/libstdc%2B%2B@13.2.1_git20240309-r0?arch=x86_64&distro=alpine-3.20",
                        "pkg:apk/alpine/musl@1.2.5-r0?arch=x86_64&distro=alpine-3.20",
                        "pkg:apk/alpine/odd@1-r0?arch=noarch&distro=alpine-3.20");
        assertThat(sbom())
                .contains("\"expression\": \"GPL-2.0-or-later AND (LGPL-2.1-or-later OR MIT)\"")
                .contains("\"name\": \"custom:three words\"")
                .contains("\"timestamp\": \"2026-11-22T10:15:30Z\"")
                .isEqualTo(sbom());
    }

    @Test
    void aBillOfDebiansPackagesKeepsToItsSchemaToo() throws IOException {
        debian();
        assertThat(problems(sbom())).isEmpty();
        assertThat(urls(sbom()))
                .containsExactly(
                        "pkg:deb/debian/libc6@2.36-9%2Bdeb12u7?arch=amd64&distro=debian-12",
                        "pkg:deb/debian/base-files@12.4?arch=amd64&distro=debian-12");
    }

    @Test
    void anImageWithoutPackagesHasAnEmptyBill() {
        assertThat(problems(sbom())).isEmpty();
        assertThat(problems(sbom().replace("CycloneDX", "Other"))).isNotEmpty();
    }

    private void alpine() throws IOException {
        file("/etc/os-release", "NAME=\"Alpine Linux\"\nID=alpine\nVERSION_ID=3.20.3\n");
        file("/lib/apk/db/installed", APK);
    }

    private void debian() throws IOException {
        file("/usr/lib/os-release", "ID=debian\nVERSION_ID=\"12\"\n");
        file("/var/lib/dpkg/status", DPKG);
        file("/usr/share/doc/libc6/copyright", COPYRIGHT);
        file("/usr/share/doc/base-files/copyright", "This package is free software.\nLicense: it is\n");
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void mode(String path, String permissions) throws IOException {
        Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString(permissions));
    }

    private ImageInventory inventory(String user) {
        ImageConfig config = new ImageConfig(
                List.of(),
                List.of(),
                Map.of(),
                user,
                "",
                List.of("8080/tcp", "53/udp"),
                List.of(),
                Map.of(),
                Optional.empty());
        return ImageInventory.of(new TreeReader(KeptTexts.ofContents(), Set.of()).folder(root), config);
    }

    private Contents contents(String user) {
        return inventory(user).contents(VariantName.ALPINE, Optional.empty(), Optional.empty());
    }

    private String sbom() {
        return inventory("").sbom("notes", VariantName.ALPINE, ID, TIME, "1.0.0");
    }

    private static List<String> urls(String sbom) {
        return JsonParser.parseString(sbom).getAsJsonObject().getAsJsonArray("components").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(component -> read(component))
                .toList();
    }

    private static String read(JsonObject component) {
        String text = component.get("purl").getAsString();
        try {
            PackageURL url = new PackageURL(text);
            assertThat(url.getName()).isEqualTo(component.get("name").getAsString());
            assertThat(url.getVersion()).isEqualTo(component.get("version").getAsString());
            assertThat(url.canonicalize()).isEqualTo(text);
            return text;
        } catch (MalformedPackageURLException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<?> problems(String sbom) {
        JsonSchema schema = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V7,
                        builder -> builder.schemaMappers(
                                mappers -> mappers.mapPrefix("http://cyclonedx.org/schema/", "classpath:")))
                .getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"));
        return schema.validate(sbom, InputFormat.JSON);
    }
}
