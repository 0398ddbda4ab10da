package io.github.alpinist.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellScriptsTest {
    @Test
    void commandsCountAndFunctionsAndBuiltInsDoNot() {
        assertThat(shell(
                        "# make",
                        "log() { logger -t app \"$@\"; }",
                        "log started; echo git",
                        "until pg_isready -q; do sleep 1; done",
                        "version=$(git describe)",
                        "[ -n \"$x\" ] && exec su-exec app node server.js"))
                .containsExactly(
                        "2 command logger -t app ?",
                        "4 command pg_isready -q",
                        "4 command sleep 1",
                        "5 command git describe",
                        "6 command exec su-exec app node server.js",
                        "6 command su-exec app node server.js",
                        "6 command app node server.js",
                        "6 command node server.js",
                        "6 command server.js");
    }

    @Test
    void aVariableWithOneLiteralValueIsKnownAndOthersAreNot() {
        assertThat(shell(
                        "TOOL=jq",
                        "OTHER=a; OTHER=b",
                        "for each in x y; do $each; done",
                        "$TOOL -r; $OTHER; ${UNSET:-curl} -f; \"$JAVA_HOME/bin/java\" -jar; $UNSET x"))
                .containsExactly("4 command jq -r", "4 command curl -f", "4 command /opt/java/bin/java -jar");
    }

    @Test
    void scriptsThatAreReadInPlaceAreFoundBesideTheScript() {
        assertThat(shell(
                        "DIR=\"$(cd \"$(dirname \"$0\")\" && pwd)\"",
                        ". /lib/init/vars.sh",
                        "source \"$DIR/common.sh\"",
                        ". \"${0%/*}/more.sh\""))
                .contains("2 sourced /lib/init/vars.sh", "3 sourced /app/bin/common.sh", "4 sourced /app/bin/more.sh");
    }

    @Test
    void textsForOtherShellsAreRead() {
        assertThat(shell("trap 'pkill worker' TERM", "eval \"rsync -a $1\"", "su app -c 'psql -l'"))
                .containsExactly(
                        "1 command pkill worker",
                        "2 command rsync -a ?",
                        "3 command su app -c psql -l",
                        "3 command app -c psql -l",
                        "3 command psql -l");
    }

    private static List<String> shell(String... lines) {
        return Mentions.shown(new ShellReader(Map.of("JAVA_HOME", "/opt/java"))
                .script("/app/bin/start.sh", String.join("\n", lines) + "\n"));
    }
}
