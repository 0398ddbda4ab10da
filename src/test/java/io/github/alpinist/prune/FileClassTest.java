package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileClassTest {
    private static final String SITE = "/usr/local/lib/python3.12/site-packages";

    @ParameterizedTest
    @CsvSource({
        "caches, /var/cache/apk/APKINDEX.0a1b2c3d.tar.gz, /var/cache/apk/APKINDEX.0a1b2c3d.tar.gz",
        "caches, /root/.cache/pip/http/a/b, /root/.cache/pip",
        "caches, /home/app/.cache/yarn/v6/x, /home/app/.cache/yarn",
        "caches, /root/.npm/_cacache/index-v5/00, /root/.npm/_cacache",
        "caches, /root/.composer/cache/repo/x.json, /root/.composer/cache",
        "caches, /usr/local/bundle/cache/rack-3.0.gem, /usr/local/bundle/cache/rack-3.0.gem",
        "build-caches, /root/.cache/go-build/00/0a-d, /root/.cache/go-build",
        "build-caches, /go/pkg/mod/example.org/x@v1/x.go, /go/pkg/mod",
        "build-caches, /root/.m2/repository/a/a.jar, /root/.m2/repository",
        "build-caches, /root/.cargo/registry/index/x, /root/.cargo/registry",
        "byte-code, /app/__pycache__/main.cpython-312.pyc, /app/__pycache__",
        "byte-code, /app/__pycache__/main.cpython-312.opt-1.pyc, /app/__pycache__",
        "byte-code, /app/main.pyc, /app/main.pyc",
        "headers, /usr/local/include/zstd/zstd.h, /usr/local/include/zstd",
        "headers, /usr/include/zstd.h, /usr/include/zstd.h",
        "static-libraries, /usr/local/lib/libfoo.a, /usr/local/lib/libfoo.a",
        "static-libraries, /usr/lib/foo/libfoo.a, /usr/lib/foo/libfoo.a",
        "static-libraries, /opt/tool/lib64/libfoo.a, /opt/tool/lib64/libfoo.a",
        "static-libraries, /usr/local/lib/libfoo.la, /usr/local/lib/libfoo.la",
        "documentation, /usr/local/share/man/man1/x.1, /usr/local/share/man/man1",
        "documentation, /usr/local/man/man1/x.1, /usr/local/man/man1",
        "documentation, /usr/share/doc/x/usage.txt, /usr/share/doc/x",
        "documentation, /app/node_modules/x/CHANGELOG.md, /app/node_modules/x/CHANGELOG.md",
    })
    void aFileIsOfItsClassWithWhatGoesAsAWhole(String id, String path, String unit) {
        Optional<FileClass.Member> member = FileClass.of(path, Set.of("/app/main.py")::contains);

        assertThat(member).map(each -> each.kind().id()).contains(id);
        assertThat(member).map(FileClass.Member::unit).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/var/cache/apk",
                "/var/cache/nginx/temp",
                "/root/.cache/ms-playwright/chromium/chrome",
                "/root/.cache/huggingface/hub/model.bin",
                "/root/.cache/node/corepack/yarn/yarn.js",
                "/root/.npmrc",
                "/root/.npm/_libvips/x",
                "/root/.cargo/bin/tool",
                "/root/.m2/settings.xml",
                "/go/bin/tool",
                "/app/__pycache__/other.cpython-312.pyc",
                "/app/__pycache__/main.txt",
                "/app/other.pyc",
                "/app/include/x.h",
                "/usr/local/share/include/x.h",
                "/app/lib/libfoo.a",
                "/usr/local/bin/foo.a",
                "/usr/local/lib/foo.a.txt",
                "/usr/lib/ImageMagick-7/modules/coders/png.la",
                "/usr/share/document/x",
                "/app/doc/x.txt",
                "/app/docs/CHANGELOG.md",
                "/app/node_modules/x/README.md",
                "/app/node_modules/x/index.js",
                "/usr/share/doc/x/LICENSE",
                "/usr/share/doc/x/COPYING.LESSER",
                "/usr/share/doc/x/copyright",
                "/app/node_modules/x/test/LICENSE.txt",
            })
    void aNearMissIsOfNone(String path) {
        assertThat(FileClass.of(path, Set.of("/app/main.py")::contains)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        SITE + "/numpy/tests/test_core.py, " + SITE + "/numpy/tests",
        SITE + "/numpy/core/tests/data/x.csv, " + SITE + "/numpy/core/tests",
        "/app/venv/lib/python3.12/site-packages/x/test/test_a.py, " + "/app/venv/lib/python3.12/site-packages/x/test",
        "/app/node_modules/x/test/a.js, /app/node_modules/x/test",
        "/app/node_modules/@s/x/__tests__/a.js, /app/node_modules/@s/x/__tests__",
        "/app/node_modules/y/node_modules/x/tests/a.js, /app/node_modules/y/node_modules/x/tests",
    })
    void testsOfALibraryAreFoundBelowIt(String path, String unit) {
        assertThat(FileClass.of(path, other -> false)).contains(new FileClass.Member(FileClass.TESTS, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/tests/test_app.py",
                "/app/test/app.js",
                "/app/src/__tests__/a.js",
                SITE + "/tests/test_a.py",
                SITE + "/x/testing/tools.py",
                SITE + "/x/test.py",
                "/app/node_modules/test/index.js",
                "/app/node_modules/@s/test/index.js",
                "/app/node_modules/x/lib/test/a.js",
                "/app/node_modules/x/testing/a.js",
            })
    void testsOfTheProjectAndLibrariesNamedTestAreNot(String path) {
        assertThat(FileClass.of(path, other -> false)).isEmpty();
    }

    @Test
    void aModuleNamedTestIsNoTestSuite() {
        assertThat(ClassedFilesTest.units(
                        FileClass.TESTS,
                        SITE + "/django/test/__init__.py",
                        SITE + "/django/test/client.py",
                        SITE + "/numpy/tests/__init__.py",
                        SITE + "/numpy/tests/test_core.py"))
                .containsExactly(SITE + "/numpy/tests");
    }

    @Test
    void eachClassIsKnownByItsName() {
        for (FileClass each : FileClass.values()) {
            assertThat(FileClass.named(each.id())).contains(each);
        }
        assertThat(FileClass.named("nothing")).isEmpty();
    }
}
