package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs say when something is missing, and the package that has it. */
class ProvidersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Error loading shared library libpq.so.5: No such file or directory (needed by /usr/bin/app) | libpq-dev",
                "OSError: libpq.so.5: cannot open shared object file: No such file or directory | libpq-dev",
                "java.lang.UnsatisfiedLinkError: no pq in java.library.path: /usr/lib | libpq-dev",
                "java.lang.UnsatisfiedLinkError: /tmp/x.so: Error loading shared library libpq.so.5: No such file | libpq-dev",
                "/usr/bin/ld: cannot find -lpq: No such file or directory | libpq-dev",
                "fatal error: postgresql/pg_config.h: No such file or directory | libpq-dev",
                "ModuleNotFoundError: No module named 'yaml.reader' | py3-yaml-dev",
                "ImportError: No module named yaml | py3-yaml-dev",
                "ModuleNotFoundError: No module named '_tkinter' | tkinter-dev",
                "Error: Cannot find module 'left-pad/index' | node-left-pad-dev",
                "cannot load such file -- psych (LoadError) | ruby-psych-dev",
                "Can't locate JSON/XS.pm in @INC (you may need to install the JSON::XS module) | perl-json-xs-dev",
                "FileNotFoundError: [Errno 2] No such file or directory: 'git' | git-dev",
                "Error: spawn git ENOENT | git-dev",
                "exec: \"git\": executable file not found in $PATH | git-dev",
                "java.io.IOException: Cannot run program \"git\": error=2, No such file or directory | git-dev",
                "Errno::ENOENT: No such file or directory - git | git-dev",
                "sh: git: not found | git-dev",
                "/app/run.sh: line 3: git: command not found | git-dev",
                "env: can't execute 'git': No such file or directory | git-dev",
                "panic: open /usr/share/zoneinfo/Europe/Berlin: no such file or directory | tz-dev",
                "zoneinfo._common.ZoneInfoNotFoundError: 'No time zone found with key Europe/Berlin' | tz-dev",
                "panic: unknown time zone Europe/Berlin | tz-dev",
                "x509: certificate signed by unknown authority | certificates-dev",
                "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed | certificates-dev",
                "Package 'libpq', required by 'virtual:world', not found | libpq-dev",
                "cat: templates/page.html: No such file or directory | pages-dev"
            })
    void theProviderOfWhatIsMissingIsFound(String line, String name) {
        assertThat(providers(line)).containsOnlyKeys(name);
    }

    @Test
    void theLineAndWhatItMissesAreTold() {
        MissingName missing = providers("  sh: git: not found").get("git-dev");

        assertThat(missing)
                .isNotNull()
                .extracting(MissingName::name, MissingName::line)
                .containsExactly("git", "sh: git: not found");
    }

    @Test
    void whatNamesNothingThatIsGoneIsPassedOver() {
        assertThat(providers("exit 1")).isEmpty();
        assertThat(providers("/bin/busybox: not found")).isEmpty();
        assertThat(providers("ModuleNotFoundError: No module named 'yam'")).isEmpty();
        assertThat(providers("AssertionError: 3 != 4 in /srv/tests/test_all.py"))
                .isEmpty();
    }

    private static Map<String, MissingName> providers(String line) {
        List<String> names = List.of(
                "libpq-dev",
                "py3-yaml-dev",
                "tkinter-dev",
                "node-left-pad-dev",
                "ruby-psych-dev",
                "perl-json-xs-dev",
                "git-dev",
                "tz-dev",
                "certificates-dev",
                "pages-dev");
        ImageContents image = TestImage.base()
                .installed(
                        "libpq-dev",
                        "p:so:libpq.so.5=5 pc:libpq=16\nF:usr/lib\nR:libpq.so\nR:libpq.so.5\nF:usr/include/postgresql\nR:pg_config.h")
                .installed("py3-yaml-dev", "F:usr/lib/python3.12/site-packages/yaml\nR:__init__.py")
                .installed(
                        "tkinter-dev", "F:usr/lib/python3.12/lib-dynload\nR:_tkinter.cpython-312-x86_64-linux-musl.so")
                .installed("node-left-pad-dev", "F:usr/lib/node_modules/left-pad/index\nR:index.js")
                .installed("ruby-psych-dev", "F:usr/lib/ruby/3.3.0\nR:psych.rb")
                .installed("perl-json-xs-dev", "F:usr/lib/perl5/vendor_perl/JSON\nR:XS.pm")
                .installed("git-dev", "p:cmd:git=2.45\nF:usr/bin\nR:git")
                .installed("tz-dev", "F:usr/share/zoneinfo/Europe\nR:Berlin")
                .installed("certificates-dev", "F:etc/ssl/certs\nR:ca-certificates.crt")
                .installed("pages-dev", "F:usr/share/pages/templates\nR:page.html")
                .asked(names.toArray(String[]::new))
                .contents();
        Dockerfile dockerfile = Dockerfile.parse(
                Source.of("Dockerfile", "FROM alpine:3.22\nRUN apk add " + String.join(" ", names) + "\n"));
        Planner planner = new Planner(
                dockerfile,
                dockerfile.stages().get(0),
                image,
                TestImage.base().contents(),
                RuntimeConfig.empty(),
                List.of(),
                () -> FileOrigins.UNKNOWN);
        return planner.providers(List.of(line), planner.plan(List.of(), Set.of(), Map.of()));
    }
}
