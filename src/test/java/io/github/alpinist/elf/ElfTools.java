package io.github.alpinist.elf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What binutils and pax-utils say of files, in one form to compare. */
public final class ElfTools {
    private static final int BATCH = 100;
    private static final Pattern DYNAMIC = Pattern.compile("\\((NEEDED|SONAME|RPATH|RUNPATH)\\)\\s+[^\\[]*\\[(.*)]$");
    private static final Pattern INTERPRETER = Pattern.compile("\\[Requesting program interpreter: (.*)]$");

    public record Facts(List<String> needed, String soname, String interpreter, String rpath, String runpath) {}

    private ElfTools() {}

    public static boolean has(String tool) {
        return Stream.of("/usr/bin/", "/bin/", "/usr/local/bin/")
                .anyMatch(at -> Files.isExecutable(Path.of(at + tool)));
    }

    static Facts ours(ElfFile elf) {
        return new Facts(
                elf.needed(),
                elf.soname().orElse(""),
                elf.interpreter().orElse(""),
                elf.rpath().orElse(""),
                elf.runpath().orElse(""));
    }

    public static Facts asScanelfShows(ElfFile elf) {
        return new Facts(
                elf.needed(),
                elf.soname().orElse(""),
                elf.interpreter().orElse(""),
                elf.runpath().or(elf::rpath).orElse(""),
                "");
    }

    static Map<Path, Facts> readelf(List<Path> files) throws IOException {
        Map<Path, Facts> found = new TreeMap<>();
        for (int from = 0; from < files.size(); from += BATCH) {
            List<String> command = new ArrayList<>(List.of("readelf", "-W", "-l", "-d"));
            // With a single file readelf leaves out the line that names it.
            command.add("/dev/null");
            files.subList(from, Math.min(files.size(), from + BATCH)).forEach(file -> command.add(file.toString()));
            parse(lines(command), found);
        }
        return found;
    }

    private static void parse(List<String> lines, Map<Path, Facts> found) {
        Path file = Path.of("/");
        Map<String, List<String>> values = new HashMap<>();
        for (String line : lines) {
            if (line.startsWith("File: ")) {
                found.put(file, facts(values));
                file = Path.of(line.substring(6));
                values.clear();
            }
            Matcher dynamic = DYNAMIC.matcher(line);
            if (dynamic.find()) {
                values.computeIfAbsent(dynamic.group(1), key -> new ArrayList<>())
                        .add(dynamic.group(2));
            }
            Matcher interpreter = INTERPRETER.matcher(line);
            if (interpreter.find()) {
                values.computeIfAbsent("INTERP", key -> new ArrayList<>()).add(interpreter.group(1));
            }
        }
        found.put(file, facts(values));
    }

    private static Facts facts(Map<String, List<String>> values) {
        return new Facts(
                List.copyOf(values.getOrDefault("NEEDED", List.of())),
                one(values, "SONAME"),
                one(values, "INTERP"),
                one(values, "RPATH"),
                one(values, "RUNPATH"));
    }

    private static String one(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    /** The run path is in the field {@code rpath}, since scanelf shows one of the two. */
    public static Map<Path, Facts> scanelf(Path folder) throws IOException {
        Map<Path, Facts> found = new TreeMap<>();
        List<String> command =
                List.of("scanelf", "-B", "-R", "-y", "-F", "%F\t%n#F\t%S#F\t%i#F\t%r", folder.toString());
        for (String line : lines(command)) {
            String[] fields = line.split("\t", -1);
            if (fields.length == 5) {
                List<String> needed = fields[1].isBlank()
                        ? List.of()
                        : List.of(fields[1].strip().split(",", -1));
                String rpath = fields[4].equals("  -  ") ? "" : fields[4].strip();
                found.put(Path.of(fields[0]), new Facts(needed, fields[2].strip(), fields[3].strip(), rpath, ""));
            }
        }
        return found;
    }

    private static List<String> lines(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
