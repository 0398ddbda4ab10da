package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headers of glibc that musl has not, in C and C++ that a stage compiles, outside of every condition. */
final class GlibcHeaders implements RiskCheck {
    private static final int MOST_FILES = 4_000;
    private static final Pattern ASIDE = Pattern.compile(
            "(?:^|.*/)(?:tests?|testing|docs?|examples?|samples?|fixtures|bench(?:marks?)?|win32|windows|macos)/.*");

    private static final Pattern INCLUDE = Pattern.compile("#\\s*include\\s*<([\\w./-]+)>");

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "execinfo.h", "guard it with #ifdef __GLIBC__, or use libunwind-dev for stack traces",
            "error.h", "use fprintf and exit in the place of error(), or err.h",
            "fts.h", "install musl-fts-dev and link with -lfts",
            "argp.h", "install argp-standalone and link with -largp",
            "obstack.h", "install musl-obstack-dev and link with -lobstack",
            "sys/cdefs.h", "install bsd-compat-headers",
            "sys/queue.h", "install bsd-compat-headers",
            "sys/tree.h", "install bsd-compat-headers",
            "gnu/libc-version.h", "guard it with #ifdef __GLIBC__",
            "mcheck.h", "guard it with #ifdef __GLIBC__"));

    @Override
    public void look(Move move, Found found) {
        if (!Compiling.happens(move)) {
            return;
        }
        Map<String, Place> first = new TreeMap<>();
        move.files().named(".*\\.(?:c|cc|cpp|cxx|h|hh|hpp|inc)").stream()
                .filter(move.copied())
                .filter(path -> !ASIDE.matcher(path).matches())
                .limit(MOST_FILES)
                .flatMap(path -> move.files().text(path).stream())
                .forEach(source -> included(source, first));
        first.forEach((header, place) -> {
            boolean own = move.files().matching(path -> ("/" + path).endsWith("/" + header)).stream()
                    .anyMatch(move.copied());
            if (!own) {
                found.add("c-header", place, "<" + header + "> is included", String.valueOf(HEADERS.get(header)));
            }
        });
    }

    private static void included(Source source, Map<String, Place> first) {
        Conditions conditions = new Conditions();
        for (int line = 1; line <= source.lineCount(); line++) {
            String text = source.line(line).strip();
            int start = source.lineStart(line);
            conditions.read(text);
            header(text)
                    .filter(header -> !conditions.hold())
                    .ifPresent(header -> first.putIfAbsent(header, Place.of(source, new Span(start, start + 1))));
        }
    }

    private static Optional<String> header(String line) {
        Matcher include = INCLUDE.matcher(line);
        return include.lookingAt() ? Optional.of(include.group(1)).filter(HEADERS::containsKey) : Optional.empty();
    }
}
