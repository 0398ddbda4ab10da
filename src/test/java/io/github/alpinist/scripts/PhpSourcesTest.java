package io.github.alpinist.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhpSourcesTest {
    @Test
    void everyWayToStartACommandCounts() {
        assertThat(php(
                        "<?php",
                        "exec('convert ' . escapeshellarg($a), $out);",
                        "$x = `git log $branch`;",
                        "shell_exec(\"wkhtmltopdf {$url} out.pdf\");",
                        "proc_open(['gpg', '--verify'], $spec, $pipes);",
                        "\\Passthru('pdftotext -');"))
                .containsExactly(
                        "2 command convert ?",
                        "3 command git log ?",
                        "4 command wkhtmltopdf ? out.pdf",
                        "5 command gpg --verify",
                        "6 command pdftotext -");
    }

    @Test
    void commentsMethodsAndWhatStandsOutsideOfTagsSayNothing() {
        assertThat(php(
                        "exec('a') <p>`b`</p>",
                        "<?php // exec('c') ?> exec('d')",
                        "<?php # `e`",
                        "/* `f` */ $pdo->exec('g');",
                        "$t = <<<EOT",
                        "exec('h') `i`",
                        "EOT;",
                        "$m = Tool::exec('j');",
                        "system('k');"))
                .containsExactly("9 command k");
    }

    @Test
    void theLibraryOfFfiCounts() {
        assertThat(php("<?php", "$f = FFI::cdef('int puts(char*);', 'libzstd.so.1');"))
                .containsExactly("2 library libzstd.so.1");
    }

    private static List<String> php(String... lines) {
        return Mentions.of("app.php", lines);
    }
}
