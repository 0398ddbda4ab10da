package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.elf.TestElf;
import io.github.alpinist.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosureTest {
    private static final Base BASE = Base.of(TestImage.base().contents());

    @Test
    void whatACompiledProgramNeedsStaysAndItsCompilerGoes() {
        ImageContents image = withCompilerAndSqlite()
                .program("usr/local/bin/notes", TestElf.program(TestImage.MUSL).needs("libsqlite3.so.0", "libc.so.6"))
                .contents();

        Closure closure = Closure.of(image, BASE, RuntimeConfig.empty(), List.of(), Set.of());

        assertThat(closure.decisions())
                .containsExactly(
                        new PackageDecision(
                                "gcc",
                                "1-r0",
                                Need.NOT_REACHED,
                                false,
                                1000,
                                List.of("nothing that runs reaches it; a build tool")),
                        new PackageDecision(
                                "sqlite-dev",
                                "1-r0",
                                Need.NOT_REACHED,
                                false,
                                1000,
                                List.of("nothing that runs reaches it; headers")),
                        new PackageDecision(
                                "sqlite-libs",
                                "1-r0",
                                Need.NEEDED,
                                true,
                                1000,
                                List.of("so:libsqlite3.so.0 needed by /usr/local/bin/notes")));
        assertThat(closure.runtimeNames()).containsExactly("sqlite-libs");
        assertThat(closure.findings()).isEmpty();
    }

    private static TestImage withCompilerAndSqlite() {
        return TestImage.base()
                .asked(".build-deps")
                .installed(".build-deps", "D:gcc sqlite-dev")
                .installed("gcc", "D:sqlite-libs\nF:usr/bin\nR:gcc")
                .installed("sqlite-dev", "D:sqlite-libs=1-r0\nF:usr/include\nR:sqlite3.h")
                .installed("sqlite-libs", "p:so:libsqlite3.so.0=3\nF:usr/lib\nR:libsqlite3.so.0")
                .program("usr/lib/libsqlite3.so.0", TestElf.library("libsqlite3.so.0"))
                .program("usr/bin/gcc", TestElf.program(TestImage.MUSL));
    }

    @Test
    void aPackageBringsItsDependenciesAndIsNamedInTheirPlace() {
        ImageContents image = TestImage.base()
                .asked("python3~3.12")
                .installed("python3", "D:libffi so:libz.so.1\nF:usr/bin\nR:python3.12")
                .installed("libffi", "")
                .installed("zlib", "p:so:libz.so.1=1")
                .program("usr/bin/python3.12", TestElf.program(TestImage.MUSL))
                .symlink("usr/bin/python3", "python3.12")
                .contents();

        Closure closure = Closure.of(image, BASE, TestImage.starting("python3", "app.py"), List.of(), Set.of());

        assertThat(closure.kept()).containsExactly("libffi", "python3", "zlib");
        assertThat(evidence(closure, "zlib")).containsExactly("so:libz.so.1 needed by package python3");
        assertThat(evidence(closure, "python3")).containsExactly("/usr/bin/python3 runs: CMD");
        assertThat(closure.runtimeNames()).containsExactly("python3~3.12");
    }

    @Test
    void commandsInsideAShellTextCount() {
        ImageContents image = TestImage.base()
                .installed("curl", "F:usr/bin\nR:curl")
                .installed("bash", "F:usr/bin\nR:bash")
                .program("usr/bin/curl", TestElf.program(TestImage.MUSL))
                .program("usr/bin/bash", TestElf.program(TestImage.MUSL))
                .contents();
        RuntimeConfig config = new RuntimeConfig(
                List.of("/bin/sh", "-c", "exec bash"),
                List.of(),
                List.of("/bin/sh", "-c", "curl -f http://localhost/ || exit 1"),
                Map.of(),
                "/");

        Closure closure = Closure.of(image, BASE, config, List.of(), Set.of());

        assertThat(evidence(closure, "curl")).containsExactly("/usr/bin/curl runs: HEALTHCHECK");
        assertThat(evidence(closure, "bash")).containsExactly("/usr/bin/bash runs: ENTRYPOINT");
    }

    @Test
    void commandsOfTheScriptThatIsStartedCountAndThoseOfOthersDoNot() {
        ImageContents image = TestImage.base()
                .installed("postgresql-client", "F:usr/bin\nR:pg_isready")
                .installed("make", "F:usr/bin\nR:make")
                .installed("git", "F:usr/bin\nR:git")
                .program("usr/bin/pg_isready", TestElf.program(TestImage.MUSL))
                .program("usr/bin/make", TestElf.program(TestImage.MUSL))
                .program("usr/bin/git", TestElf.program(TestImage.MUSL))
                .script(
                        "start.sh",
                        "#!/bin/sh\n# no make\nuntil pg_isready -q; do sleep 1; done\n. /more.sh\n/more.sh\n")
                .script("more.sh", "#!/bin/sh\nversion=$(git describe)\n")
                .script("dev.sh", "#!/bin/sh\nmake all\n")
                .contents();

        Closure closure = Closure.of(image, BASE, TestImage.starting("/start.sh", "make"), List.of(), Set.of());

        assertThat(evidence(closure, "postgresql-client"))
                .containsExactly("cmd:pg_isready started by /start.sh line 3: until pg_isready -q; do sleep 1; done");
        assertThat(evidence(closure, "git"))
                .containsExactly("cmd:git started by /more.sh line 2: version=$(git describe)");
        assertThat(evidence(closure, "make")).containsExactly("/usr/bin/make runs: CMD");
    }

    @Test
    void theInterpreterOfAScriptThatTheBuildAddedStays() {
        ImageContents image = TestImage.base()
                .installed("perl", "F:usr/bin\nR:perl")
                .program("usr/bin/perl", TestElf.program(TestImage.MUSL))
                .script("app/report", "#!/usr/bin/env -S LANG=C perl -w\nprint 1;\n")
                .contents();

        Closure closure = Closure.of(image, BASE, RuntimeConfig.empty(), List.of(), Set.of());

        assertThat(evidence(closure, "perl")).containsExactly("/usr/bin/perl is the interpreter of /app/report");
    }

    @Test
    void whatIsInstalledByItselfStaysWithItsReasons() {
        ImageContents image = TestImage.base()
                .asked("app")
                .installed("app", "F:usr/bin\nR:app")
                .installed("app-openrc", "i:app=1-r0 busybox")
                .installed("app-doc", "i:app=1-r0 docs")
                .program("usr/bin/app", TestElf.program(TestImage.MUSL))
                .contents();

        Closure closure = Closure.of(image, BASE, TestImage.starting("app"), List.of(), Set.of());

        assertThat(closure.kept()).containsExactly("app", "app-openrc");
        assertThat(evidence(closure, "app-openrc")).containsExactly("installed by itself with app and busybox");
        assertThat(closure.runtimeNames()).containsExactly("app");
    }

    @Test
    void packagesThatBringEachOtherAreNamedOnce() {
        ImageContents image = TestImage.base()
                .asked("two")
                .installed("one", "D:two")
                .installed("two", "D:one")
                .contents();

        Closure closure = Closure.of(
                image, BASE, RuntimeConfig.empty(), List.of(Demand.needed("two", "a test missed it")), Set.of());

        assertThat(closure.kept()).containsExactly("one", "two");
        assertThat(closure.runtimeNames()).containsExactly("two");
    }

    @Test
    void aNameThatATestMissedComesBackWithItsEvidence() {
        ImageContents image = withCompilerAndSqlite().contents();

        Closure closure = Closure.of(
                image,
                BASE,
                RuntimeConfig.empty(),
                List.of(Demand.needed("libsqlite3.so.0", "dlopen failed in test 3")),
                Set.of());

        assertThat(evidence(closure, "sqlite-libs")).containsExactly("dlopen failed in test 3");
        assertThat(closure.kept()).containsExactly("sqlite-libs");
    }

    @Test
    void aKeptNameThatNobodyProvidesIsAFinding() {
        Closure closure = Closure.of(
                TestImage.base().contents(),
                BASE,
                RuntimeConfig.empty(),
                List.of(Demand.needed("libnone.so.1", "asked for")),
                Set.of());

        assertThat(closure.findings()).extracting(Finding::rule).containsExactly("kept-name-unknown");
    }

    @Test
    void aLibraryThatIsNowhereIsAFinding() {
        ImageContents image = TestImage.base()
                .program("app/plugin.so", TestElf.library("").needs("libgone.so.1"))
                .program(
                        "app/glibc",
                        TestElf.program("/lib64/ld-linux-x86-64.so.2").needs("libc.so.6"))
                .program("app/arm", TestElf.program("/lib/ld-linux-armhf.so.3").machine(40))
                .contents();

        Closure closure = Closure.of(image, BASE, RuntimeConfig.empty(), List.of(), Set.of());

        assertThat(closure.findings())
                .extracting(finding ->
                        finding.place().file() + " " + finding.message().split(",", -1)[0])
                .containsExactly(
                        "/app/glibc It needs /lib64/ld-linux-x86-64.so.2", "/app/plugin.so It needs so:libgone.so.1");
    }

    @Test
    void whatTheBaseImageHasIsNoDecision() {
        Closure closure = Closure.of(TestImage.base().contents(), BASE, TestImage.starting("sh"), List.of(), Set.of());

        assertThat(closure.decisions()).isEmpty();
        assertThat(closure.runtimeNames()).isEmpty();
    }

    @Test
    void whatOnlyASuspicionReachesIsSuspectedWithWhatItDependsOn() {
        ImageContents image = chainOfSuspicion();

        Closure closure = Closure.of(
                image,
                BASE,
                TestImage.starting("app"),
                List.of(Demand.suspected("viewer", "asked for"), Demand.suspected("app", "asked for")),
                Set.of());

        assertThat(needs(closure))
                .containsExactly(
                        "app needed [/usr/bin/app runs: CMD]",
                        "fonts suspected [fonts needed by package viewer]",
                        "gone not reached [nothing that runs reaches it]",
                        "viewer suspected [asked for]");
        assertThat(closure.runtimeNames()).containsExactly("app", "viewer");
    }

    @Test
    void aSuspectedPackageThatIsGivenUpGoesAndWhySuspectedStaysKnown() {
        Closure closure = Closure.of(
                chainOfSuspicion(),
                BASE,
                TestImage.starting("app"),
                List.of(Demand.suspected("viewer", "asked for")),
                Set.of("viewer", "app"));

        assertThat(closure.kept()).containsExactly("app");
        assertThat(needs(closure))
                .contains("viewer suspected [asked for]", "fonts not reached [nothing that runs reaches it]");
    }

    @Test
    void whatIsGivenUpStaysWhereAnotherThatStaysNeedsIt() {
        Closure closure = Closure.of(
                chainOfSuspicion(),
                BASE,
                RuntimeConfig.empty(),
                List.of(Demand.suspected("viewer", "asked for"), Demand.suspected("fonts", "named")),
                Set.of("fonts"));

        assertThat(closure.kept()).containsExactly("fonts", "viewer");
    }

    private static ImageContents chainOfSuspicion() {
        return TestImage.base()
                .installed("app", "F:usr/bin\nR:app")
                .installed("viewer", "D:fonts")
                .installed("fonts", "")
                .installed("gone", "")
                .program("usr/bin/app", TestElf.program(TestImage.MUSL))
                .contents();
    }

    private static List<String> needs(Closure closure) {
        return closure.decisions().stream()
                .map(each -> each.name() + " " + each.need().label() + " " + each.evidence())
                .toList();
    }

    private static List<String> evidence(Closure closure, String name) {
        return closure.decisions().stream()
                .filter(decision -> decision.name().equals(name))
                .filter(PackageDecision::kept)
                .flatMap(decision -> decision.evidence().stream())
                .toList();
    }
}
