package io.github.alpinist.apk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstalledDatabaseTest {
    private static final String TEXT = """
            C:Q1AAAAAAAAAAAAAAAAAAAAAAAAAAA=
            P:musl
            V:1.2.5-r1
            A:x86_64
            S:400000
            I:667648
            o:musl
            p:so:libc.musl-x86_64.so.1=1
            F:lib
            R:ld-musl-x86_64.so.1
            a:0:0:755
            Z:Q1bBTEoNzRJ3Ef5K9yj8V4wNoZrmQ=
            R:libc.musl-x86_64.so.1
            a:0:0:777
            Z:Q17yJ3JFNypA4mxhJJr0ou6CzsJVI=

            P:zlib
            V:1.3.1-r1
            S:54253
            I:110592
            D:so:libc.musl-x86_64.so.1 !zlib-ng-compat<2
            p:so:libz.so.1=1.3.1 pc:zlib=1.3.1 cmd:zdemo=1.3.1-r1
            F:usr
            F:usr/lib
            R:libz.so.1
            R:libz.so.1.3.1
            Z:Q1bBTEoNzRJ3Ef5K9yj8V4wNoZrmQ=
            F:
            R:.at-the-root

            P:.build-deps
            V:20261121.101112
            D:zlib-dev gcc>12

            """;

    private final InstalledDatabase database = InstalledDatabase.parse(TEXT);

    @Test
    void packagesComeWithSizesInBytes() {
        ApkPackage zlib = database.packages().named("zlib").orElseThrow();

        assertThat(database.packages().all())
                .extracting(ApkPackage::name)
                .containsExactly("musl", "zlib", ".build-deps");
        assertThat(zlib.installedSize()).isEqualTo(110_592);
        assertThat(zlib.size()).isEqualTo(54_253);
        assertThat(zlib.origin()).isEqualTo("zlib");
        assertThat(zlib.folders()).containsExactly("/usr", "/usr/lib", "/");
    }

    @Test
    void filesBelongToTheirPackage() {
        assertThat(database.owner("/usr/lib/libz.so.1.3.1"))
                .hasValueSatisfying(owner -> assertThat(owner.name()).isEqualTo("zlib"));
        assertThat(database.owner("/.at-the-root")).isPresent();
        assertThat(database.owner("/usr/lib")).isEmpty();
    }

    @Test
    void checksumsOfFilesAreReadAsHexadecimalDigits() {
        ApkFile file = database.packages().named("musl").orElseThrow().files().get(0);

        assertThat(file.sha1()).contains("6c14c4a0dcd127711fe4af728fc578c0da19ae64");
    }

    @Test
    void aProviderIsFoundByWhatAMessageNames() {
        assertThat(database.provider("libz.so.1")).map(ApkPackage::name).contains("zlib");
        assertThat(database.provider("so:libz.so.1")).map(ApkPackage::name).contains("zlib");
        assertThat(database.provider("zdemo")).map(ApkPackage::name).contains("zlib");
        assertThat(database.provider("pc:zlib")).map(ApkPackage::name).contains("zlib");
        assertThat(database.provider("/lib/ld-musl-x86_64.so.1"))
                .map(ApkPackage::name)
                .contains("musl");
        assertThat(database.provider("libnothing.so.1")).isEmpty();
    }

    @Test
    void aVirtualPackageNamesWhatItBrought() {
        ApkPackage virtual = database.packages().named(".build-deps").orElseThrow();

        assertThat(virtual.isVirtual()).isTrue();
        assertThat(virtual.depends()).extracting(Dependency::toString).containsExactly("zlib-dev", "gcc>12");
    }

    @Test
    void theWorldBeyondTheBaseIsWhatWasAdded() {
        World base = World.parse("alpine-baselayout\nbusybox\n");
        World world =
                World.parse("alpine-baselayout\nbusybox>1\nnodejs~20 .build-deps\n!dropbear\nedge-thing@edge>=2\n");

        assertThat(world.beyond(base))
                .extracting(Dependency::toString)
                .containsExactly("nodejs~20", ".build-deps", "!dropbear", "edge-thing>=2");
    }

    @Test
    void constraintsAdmitTheVersionsThatTheyName() {
        ApkPackage zlib = database.packages().named("zlib").orElseThrow();

        assertThat(satisfied(zlib, "zlib", "zlib=1.3.1-r1", "zlib~1.3", "zlib>1.2", "zlib<=1.3.1-r1", "so:libz.so.1"))
                .isTrue();
        assertThat(zlib.satisfies(Dependency.parse("zlib<1.3").orElseThrow())).isFalse();
        assertThat(zlib.satisfies(Dependency.parse("zlib>1.3.1-r1").orElseThrow()))
                .isFalse();
        assertThat(zlib.conflictsWith(Dependency.parse("!zlib<1.4").orElseThrow()))
                .isTrue();
        assertThat(zlib.conflictsWith(Dependency.parse("!zlib<1").orElseThrow()))
                .isFalse();
    }

    private static boolean satisfied(ApkPackage by, String... dependencies) {
        for (String dependency : dependencies) {
            if (!by.satisfies(Dependency.parse(dependency).orElseThrow())) {
                return false;
            }
        }
        return true;
    }
}
