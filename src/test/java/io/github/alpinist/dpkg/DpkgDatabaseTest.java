package io.github.alpinist.dpkg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DpkgDatabaseTest {
    private static final String STATUS = """
            Package: libc6
            Status: install ok installed
            Architecture: amd64
            Multi-Arch: same
            Version: 2.36-9
            Installed-Size: 12000
            Description: C library
             with a continued line: and a colon

            Package: gone
            Status: deinstall ok config-files
            Architecture: all
            Version: 1

            Package: tzdata
            Status: hold ok installed
            Architecture: all
            Version: 2026a
            """;

    @Test
    void installedPackagesAreCountedWithTheirFiles() {
        DpkgDatabase database = DpkgDatabase.parse(Map.of(
                DpkgDatabase.STATUS,
                STATUS,
                "/var/lib/dpkg/info/libc6:amd64.list",
                "/.\n/lib\n/lib/libc.so.6\n",
                "/var/lib/dpkg/info/tzdata.list",
                "/usr/share/zoneinfo/UTC\n"));

        assertThat(database.packages()).extracting(DpkgPackage::name).containsExactly("libc6", "tzdata");
        assertThat(database.packages().get(0).version()).isEqualTo("2.36-9");
        assertThat(database.packages().get(0).installedSize()).isEqualTo(12_288_000);
        assertThat(database.owner("/lib/libc.so.6")).map(DpkgPackage::name).contains("libc6");
        assertThat(database.owner("/usr/share/zoneinfo/UTC"))
                .map(DpkgPackage::name)
                .contains("tzdata");
        assertThat(database.owner("/etc/hosts")).isEmpty();
    }

    @Test
    void imagesWithoutDpkgHaveAFileAPackage() {
        DpkgDatabase database = DpkgDatabase.parse(Map.of(
                "/var/lib/dpkg/status.d/base-files", "Package: base-files\nVersion: 12\nInstalled-Size: 340\n",
                "/var/lib/dpkg/status.d/base-files.md5sums", "0123456789abcdef  etc/debian_version\n"));

        assertThat(database.packages()).hasSize(1);
        assertThat(database.owner("/etc/debian_version")).map(DpkgPackage::name).contains("base-files");
    }

    @Test
    void anImageOfAnotherKindHasNone() {
        assertThat(DpkgDatabase.parse(Map.of("/etc/passwd", "root:x:0:0")).packages())
                .isEmpty();
    }
}
