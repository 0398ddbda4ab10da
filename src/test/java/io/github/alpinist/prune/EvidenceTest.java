package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.elf.TestElf;
import io.github.alpinist.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each kind of evidence, and how sure it makes a package. */
class EvidenceTest {
    private static final Base BASE = Base.of(TestImage.base().contents());

    @Test
    void whatTheStartedSourceStartsIsNeededAndWhatAnotherOneStartsIsSuspected() {
        ImageContents image = withProgram("git", "git")
                .file("app/main.py", "import subprocess\nsubprocess.run(['git', 'log'])\n")
                .installed("python3", "F:usr/bin\nR:python3")
                .program("usr/bin/python3", TestElf.program(TestImage.MUSL))
                .contents();

        assertThat(decided(image, TestImage.starting("python3", "/app/main.py"), "git"))
                .isEqualTo("needed [cmd:git started by /app/main.py line 2: subprocess.run(['git', 'log'])]");
        assertThat(decided(image, TestImage.starting("python3", "-m", "app.main"), "git"))
                .startsWith("needed [cmd:git started by /app/main.py line 2");
        assertThat(decided(image, TestImage.starting("python3"), "git"))
                .isEqualTo("suspected [cmd:git started by /app/main.py line 2: subprocess.run(['git', 'log'])]");
    }

    @Test
    void everyLanguageIsRead() {
        assertThat(decided(withProgram("imagemagick", "convert")
                        .file("srv/app.js", "require('child_process').exec('convert a b')")))
                .isEqualTo("suspected [cmd:convert started by /srv/app.js line 1:"
                        + " require('child_process').exec('convert a b')]");
        assertThat(decided(withProgram("imagemagick", "convert").file("srv/app.rb", "puts `convert a b`")))
                .isEqualTo("suspected [cmd:convert started by /srv/app.rb line 1: puts `convert a b`]");
        assertThat(decided(withProgram("imagemagick", "convert").file("srv/a.php", "<?php exec('convert a b');")))
                .isEqualTo("suspected [cmd:convert started by /srv/a.php line 1: <?php exec('convert a b');]");
    }

    @Test
    void aPackageIsNotSuspectedBecauseTheWorldNamesIt() {
        ImageContents image = withProgram("make", "make").asked("make").contents();

        assertThat(decided(image, RuntimeConfig.empty(), "make")).startsWith("not reached");
    }

    @Test
    void aScriptIsReadUpToAMebibyteAndALargerOneIsTold() {
        String padding = "# a comment\n";
        ImageContents small = withProgram("git", "git")
                .script("run.sh", "#!/bin/sh\n" + padding.repeat(60_000) + "git log\n")
                .contents();
        ImageContents large = withProgram("git", "git")
                .script("run.sh", "#!/bin/sh\n" + padding.repeat(90_000) + "git log\n")
                .contents();
        RuntimeConfig config = TestImage.starting("/run.sh");

        assertThat(decided(small, config, "git")).startsWith("needed [cmd:git started by /run.sh line 60002");
        assertThat(Closure.of(small, BASE, config, List.of(), Set.of()).findings())
                .isEmpty();
        assertThat(Closure.of(large, BASE, config, List.of(), Set.of()).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "What these sources start and open is not known, as each is larger than 1 MiB: /run.sh");
    }

    @Test
    void aBuildToolIsNotSuspectedForItsNameButForWhatStartsIt() {
        ImageContents image = withProgram("make", "make")
                .script("dev.sh", "#!/bin/sh\nmake all\n")
                .contents();

        assertThat(decided(
                        withProgram("make", "make").file("tools.conf", "maker=/usr/bin/make\n"),
                        RuntimeConfig.empty(),
                        "make"))
                .isEqualTo("not reached [nothing that runs reaches it; a build tool, no reason to keep what serves to"
                        + " build: /usr/bin/make named in /tools.conf line 1]");
        assertThat(decided(image, RuntimeConfig.empty(), "make"))
                .isEqualTo("suspected [cmd:make started by /dev.sh line 2: make all]");
        assertThat(decided(image, TestImage.starting("/dev.sh"), "make"))
                .isEqualTo("needed [cmd:make started by /dev.sh line 2: make all]");
    }

    @Test
    void aScriptIsFollowedToThoseThatItReadsAndStarts() {
        ImageContents image = withProgram("jq", "jq")
                .script("start.sh", "#!/bin/sh\n. \"$(dirname \"$0\")/lib/common.sh\"\nsh /lib/more.sh\n")
                .file("lib/common.sh", "JQ=jq\nrun() { \"$JQ\" .; }\nrun\n")
                .file("lib/more.sh", "curl x\n")
                .installed("curl", "F:usr/bin\nR:curl")
                .program("usr/bin/curl", TestElf.program(TestImage.MUSL))
                .contents();

        assertThat(decided(image, TestImage.starting("/start.sh"), "jq"))
                .isEqualTo("needed [cmd:jq started by /lib/common.sh line 2: run() { \"$JQ\" .; }]");
        assertThat(decided(image, TestImage.starting("/start.sh"), "curl"))
                .isEqualTo("needed [cmd:curl started by /lib/more.sh line 1: curl x]");
    }

    @Test
    void aLibraryIsFoundByTheNameInASourceOrAmongAProgramsData() {
        assertThat(decided(
                        withLibrary()
                                .program(
                                        "app/tool",
                                        TestElf.program(TestImage.MUSL).literal("libmagic.so.1")),
                        RuntimeConfig.empty(),
                        "libmagic"))
                .isEqualTo("suspected [so:libmagic.so.1 named in /app/tool]");
        assertThat(decided(
                        withLibrary().file("app/a.py", "from ctypes.util import find_library\nfind_library('magic')\n"),
                        RuntimeConfig.empty(),
                        "libmagic"))
                .isEqualTo("suspected [so:libmagic.so opened by /app/a.py line 2: find_library('magic')]");
        assertThat(decided(withLibrary().file("app/a.rb", "ffi_lib 'magic'\n"), RuntimeConfig.empty(), "zlib"))
                .isEqualTo("suspected [so:libz.so.1 needed by package libmagic]");
    }

    private static TestImage withLibrary() {
        return TestImage.base()
                .installed("libmagic", "D:so:libz.so.1\np:so:libmagic.so.1=1\nF:usr/lib\nR:libmagic.so.1")
                .installed("zlib", "p:so:libz.so.1=1\nF:usr/lib\nR:libz.so.1")
                .program("usr/lib/libz.so.1", TestElf.library("libz.so.1"))
                .program(
                        "usr/lib/libmagic.so.1",
                        TestElf.library("libmagic.so.1").needs("libz.so.1"));
    }

    @Test
    void aPathIsSuspectedWhereAProgramALibraryAConfigurationOrTheEnvironmentNamesIt() {
        assertThat(decided(
                        withZones()
                                .program(
                                        "app/tool",
                                        TestElf.program(TestImage.MUSL).literal("/usr/share/zoneinfo/")),
                        RuntimeConfig.empty(),
                        "tzdata"))
                .isEqualTo("suspected [/usr/share/zoneinfo named in /app/tool]");
        assertThat(decided(
                        withZones().file("app/app.conf", "# x\nzone = /usr/share/zoneinfo/UTC\n"),
                        RuntimeConfig.empty(),
                        "tzdata"))
                .isEqualTo("suspected [/usr/share/zoneinfo/UTC named in /app/app.conf line 2]");
        assertThat(decided(withZones(), TestImage.withEnvironment("TZDIR", "/usr/share/zoneinfo"), "tzdata"))
                .isEqualTo("suspected [/usr/share/zoneinfo named in ENV TZDIR]");
        assertThat(decided(withZones().file("app/app.conf", "all = /usr/share\n"), RuntimeConfig.empty(), "tzdata"))
                .startsWith("not reached");
    }

    private static TestImage withZones() {
        return TestImage.base()
                .installed("tzdata", "F:usr/share/zoneinfo\nR:UTC")
                .file("usr/share/zoneinfo/UTC", "TZif");
    }

    @Test
    void theNamesInALibraryOfAPackageCountOnceSomethingLoadsIt() {
        assertThat(decided(withCurl(), RuntimeConfig.empty(), "ca-certificates"))
                .startsWith("not reached");
        assertThat(decided(
                        withCurl()
                                .program(
                                        "app/get",
                                        TestElf.program(TestImage.MUSL).needs("libcurl.so.4")),
                        RuntimeConfig.empty(),
                        "ca-certificates"))
                .isEqualTo("suspected [/etc/ssl/certs/ca.crt named in /usr/lib/libcurl.so.4]");
    }

    private static TestImage withCurl() {
        return TestImage.base()
                .installed("libcurl", "p:so:libcurl.so.4=4\nF:usr/lib\nR:libcurl.so.4")
                .installed("ca-certificates", "F:etc/ssl/certs\nR:ca.crt")
                .file("etc/ssl/certs/ca.crt", "x")
                .program("usr/lib/libcurl.so.4", TestElf.library("libcurl.so.4").literal("/etc/ssl/certs/ca.crt"));
    }

    @Test
    void everyPackageInAPlugInFolderThatIsNamedIsSuspected() {
        ImageContents image = TestImage.base()
                .installed("app-png", "F:usr/lib/app/plugins\nR:png.so")
                .installed("app-jpeg", "F:usr/lib/app/plugins\nR:jpeg.so")
                .program("usr/lib/app/plugins/png.so", TestElf.library(""))
                .program("usr/lib/app/plugins/jpeg.so", TestElf.library(""))
                .program("app/tool", TestElf.program(TestImage.MUSL).literal("/usr/lib/app/plugins/%s.so"))
                .contents();

        assertThat(decided(image, RuntimeConfig.empty(), "app-png")).startsWith("suspected [/usr/lib/app/plugins");
        assertThat(decided(image, RuntimeConfig.empty(), "app-jpeg")).startsWith("suspected [/usr/lib/app/plugins");
    }

    @Test
    void sourcesOfPackagesAndOfTheBaseImageSayNothing() {
        TestImage image = withProgram("git", "git")
                .installed("tool", "F:usr/share/tool\nR:tool.py")
                .file("usr/share/tool/tool.py", "import os\nos.system('git')\n");

        assertThat(decided(image, RuntimeConfig.empty(), "git")).startsWith("not reached");
    }

    @Test
    void aPersonKeepsByPackageSonameCommandFileAndFolder() {
        TestImage image = withLibrary()
                .installed("git", "F:usr/bin\nR:git")
                .program("usr/bin/git", TestElf.program(TestImage.MUSL))
                .installed("app-png", "F:usr/lib/app/plugins\nR:png.so")
                .program("usr/lib/app/plugins/png.so", TestElf.library(""))
                .symlink("usr/bin/vcs", "git");
        ImageContents contents = image.contents();

        for (Map.Entry<String, String> asked : Map.of(
                        "zlib", "zlib",
                        "libz.so.1", "zlib",
                        "vcs", "git",
                        "/usr/bin/vcs", "git",
                        "/usr/lib/libz.so.1", "zlib",
                        "/usr/lib/app", "app-png")
                .entrySet()) {
            Closure closure = Closure.of(
                    contents,
                    BASE,
                    RuntimeConfig.empty(),
                    List.of(Demand.needed(asked.getKey(), "the configuration keeps it")),
                    Set.of());

            assertThat(closure.kept()).as(asked.getKey()).contains(asked.getValue());
            assertThat(closure.findings()).extracting(Finding::message).isEmpty();
        }
    }

    private static TestImage withProgram(String name, String command) {
        return TestImage.base()
                .installed(name, "F:usr/bin\nR:" + command)
                .program("usr/bin/" + command, TestElf.program(TestImage.MUSL));
    }

    private static String decided(TestImage image) {
        return decided(image, RuntimeConfig.empty(), "imagemagick");
    }

    private static String decided(TestImage image, RuntimeConfig config, String name) {
        return decided(image.contents(), config, name);
    }

    private static String decided(ImageContents image, RuntimeConfig config, String name) {
        return Closure.of(image, BASE, config, List.of(), Set.of()).decisions().stream()
                .filter(decision -> decision.name().equals(name))
                .map(decision -> decision.need().label() + " " + decision.evidence())
                .findFirst()
                .orElseThrow();
    }
}
