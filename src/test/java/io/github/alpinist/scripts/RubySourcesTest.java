package io.github.alpinist.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RubySourcesTest {
    @Test
    void everyWayToStartACommandCounts() {
        assertThat(ruby(
                        "out = `git log #{branch}`",
                        "system 'convert', input, 'out.png'",
                        "system(\"tar x && gzip -9 #{file}\") or raise",
                        "version = %x(node --version)",
                        "Open3.capture2e('psql', '-l')",
                        "IO.popen(['ffmpeg', '-i', file])",
                        "exec 'puma -C x' if ready",
                        "runner.system 'no'"))
                .containsExactly(
                        "1 command git log ?",
                        "2 command convert ? out.png",
                        "3 command tar x",
                        "3 command gzip -9 ?",
                        "4 command node --version",
                        "5 command psql -l",
                        "6 command ffmpeg -i ?",
                        "7 command puma -C x");
    }

    @Test
    void commentsAndDocumentsSayNothing() {
        assertThat(ruby(
                        "# `git`",
                        "=begin",
                        "system 'git'",
                        "=end",
                        "text = <<~EOS",
                        "  system 'git' and `git`",
                        "EOS",
                        "pattern = /`git`/",
                        "char = ?`; other = %w[a `b`]",
                        "system 'make'",
                        "__END__",
                        "`git`"))
                .containsExactly("10 command make");
    }

    @Test
    void librariesOfFfiCount() {
        assertThat(ruby("ffi_lib 'sqlite3'", "ffi_lib ['libsodium.so.23', 'sodium']"))
                .containsExactly("1 library libsqlite3.so", "2 library libsodium.so.23", "2 library libsodium.so");
    }

    private static List<String> ruby(String... lines) {
        return Mentions.of("app.rb", lines);
    }
}
