package io.github.alpinist.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaScriptSourcesTest {
    @Test
    void childProcessesCountWhateverTheyAreCalledThrough() {
        assertThat(script(
                        "const { execSync, spawn: start } = require('node:child_process')",
                        "const cp = require('child_process');",
                        "execSync('git rev-parse HEAD').toString()",
                        "cp.spawn('ffmpeg', ['-i', file])",
                        "cp.exec(`convert ${a} ${b}`, done)",
                        "require('child_process').execFileSync(\"psql\")"))
                .containsExactly(
                        "3 command git rev-parse HEAD",
                        "4 command ffmpeg -i ?",
                        "5 command convert ? ?",
                        "6 command psql");
    }

    @Test
    void templatesThatZxStartsCountAndOthersDoNot() {
        assertThat(script("import { $ } from 'zx'", "await $`rsync -a ${from} ${to}`", "x = `make all`"))
                .containsExactly("2 command rsync -a ? ?");
    }

    @Test
    void theExecOfARegularExpressionIsNone() {
        assertThat(script("const m = /git/.exec('git')", "if (re.exec('make')) {}"))
                .isEmpty();
    }

    @Test
    void commentsTextsAndRegularExpressionsAreTakenForWhatTheyAre() {
        assertThat(script(
                        "const cp = require('child_process') // cp.exec('a')",
                        "/* cp.exec('b')",
                        "*/ const quote = /[\"'`/]\\//g, half = 4 / 2",
                        "const text = \"cp.exec('c')\"",
                        "cp.exec('d') // it's"))
                .containsExactly("5 command d");
    }

    @Test
    void pathsAndLibrariesInLiteralsCount() {
        assertThat(script(
                        "const chrome = '/usr/bin/chromium-browser'",
                        "const fonts = `/usr/share/fonts/${name}`",
                        "load('libvips.so.42')"))
                .containsExactly(
                        "1 path /usr/bin/chromium-browser", "2 path /usr/share/fonts", "3 library libvips.so.42");
    }

    private static List<String> script(String... lines) {
        return Mentions.of("app.mjs", lines);
    }
}
