package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from what a failed test or build said which libraries, commands, modules and files it missed. */
final class MissingNames {
    /** In characters; what a message says is missing stands near its beginning, and a longer line is data. */
    private static final int LONGEST = 2048;

    private static final String CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt";

    /**
     * One way to say that something is missing.
     *
     * @param message its first group is the name
     * @param files the end of a path that has it, with a {@code %s} for the name; empty for names that packages answer to
     */
    private record Form(Pattern message, String files) {
        static Form named(String regex) {
            return new Form(Pattern.compile(regex), "");
        }

        static Form file(String regex, String files) {
            return new Form(Pattern.compile(regex), files);
        }
    }

    /** The surest first. */
    private static final List<Form> FORMS = List.of(
            Form.named("Error loading shared library ([^\\s:]+)"),
            Form.named("(?<![^\\s:'\"])([^\\s:'\"]+\\.so[.\\d]*+): cannot open shared object file"),
            Form.file("no ([\\w.+-]+) in (?:java\\.library\\.path|system library path)", "/lib%s\\.so"),
            Form.file("cannot find -l([\\w.+-]+)", "/lib%s\\.(so|a)$"),
            Form.file(
                    "ModuleNotFoundError: No module named '([\\w]+)",
                    "/python3[^/]*/((site-packages|lib-dynload)/)?%s[/.]"),
            Form.file("ImportError: No module named '?([\\w]+)", "/python3[^/]*/((site-packages|lib-dynload)/)?%s[/.]"),
            Form.file("Cannot find (?:module|package) '([^'./][^']*)'", "/node_modules/%s/"),
            Form.file("cannot load such file -- ([\\w./-]+)", "/%s\\.(rb|so)$"),
            Form.file("Can't locate ([\\w/]+\\.pm) in @INC", "/%s$"),
            Form.file("fatal error: ([\\w.+/-]+\\.h\\w*): No such file", "/%s$"),
            Form.named("Package '?([\\w.+-]+)'?(?:,| was not found)"),
            Form.named("(?:spawn|spawnSync) ([^\\s:]+) ENOENT"),
            Form.named("exec: \"([^\"]+)\": executable file not found"),
            Form.named("Cannot run program \"([^\"]+)\""),
            Form.named("\\[Errno 2\\] No such file or directory: '([\\w.+-]+)'"),
            Form.named("No such file or directory - ([\\w.+-]+)"),
            Form.named("env: (?:can't execute )?['\u2018]?([\\w.+/-]+)['\u2019]?: No such file"),
            Form.named("(?<![\\w.+/-])([\\w.+/-]++): (?:command )?not found"),
            Form.named("\\b(lib[\\w.+-]+\\.so(?:\\.\\d++)*+)"),
            Form.named("(?<![\\w/])(/[\\w.+@-]++(?:/[\\w.+@-]++)++)"),
            Form.file("(?:unknown time zone|No time zone found with key) ([\\w+-]++(?:/[\\w+-]++)*+)", "/zoneinfo/%s$"),
            Form.file("(?<![\\w/.+@-])([\\w.+@-]++(?:/[\\w.+@-]++)*+): No such file or directory", "/%s$"));

    /** What programs of all kinds say where they have no certificates, which names none. */
    private static final Pattern NO_CERTIFICATES = Pattern.compile(
            "certificate verify failed|unable to get local issuer certificate|signed by unknown authority|unable to find"
                    + " valid certification path");

    private MissingNames() {}

    /** The surest first; one name may be read from several lines. */
    static List<MissingName> read(List<String> said) {
        List<String> lines = said.stream().map(MissingNames::beginning).toList();
        return Stream.concat(
                        FORMS.stream().flatMap(form -> lines.stream().flatMap(line -> read(form, line).stream())),
                        lines.stream()
                                .filter(line -> NO_CERTIFICATES.matcher(line).find())
                                .map(line -> MissingName.of(CERTIFICATES, line)))
                .toList();
    }

    private static String beginning(String line) {
        String stripped = line.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    private static List<MissingName> read(Form form, String line) {
        List<MissingName> names = new ArrayList<>();
        Matcher matcher = form.message().matcher(line);
        while (matcher.find()) {
            String name = matcher.group(1);
            names.add(form.files().isEmpty() ? MissingName.of(name, line) : MissingName.at(name, form.files(), line));
        }
        return names;
    }
}
