package io.github.alpinist.cli;

import io.github.alpinist.report.TerminalReport;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the terminal of this process can show. */
final class Screen {
    private Screen() {}

    /** Reports as wide and as colourful as the console. */
    static TerminalReport of(Console console) {
        return new TerminalReport(console.width(), console.colours(), isUnicode(System.getenv()));
    }

    /** By the variables of POSIX's locales, of which the first that is set counts. */
    static boolean isUnicode(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8"))
                .orElse(false);
    }
}
