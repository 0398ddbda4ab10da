package io.github.alpinist.risk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * pnpm-lock.yaml of the versions 5 to 9, by its lines, which pnpm writes always alike: the packages' keys are indented by
 * two blanks ({@code /name/1.0.0}, {@code /name@1.0.0}, {@code name@1.0.0}), their fields by four, what they need by six;
 * since version 9 the last stands under {@code snapshots}.
 */
final class PnpmLock {
    private static final Pattern KEY =
            Pattern.compile(" {2}'?/?((?:@[^/@\\s']+/)?[^@/\\s'():]+)[@/](\\d[^\\s'():_]*)[^\\s]*?'?:(?: .*)?");
    private static final Pattern FIELD = Pattern.compile(" {4}(\\w+):\\s*(\\S*).*");
    private static final Pattern NEED = Pattern.compile(" {6}'?((?:@[^/\\s']+/)?[^@/\\s':]+)'?: .*");
    private static final Set<String> SECTIONS = Set.of("packages", "snapshots");
    private static final Set<String> NEEDS = Set.of("dependencies", "optionalDependencies");

    private record Entry(String name, String version, Set<String> needs, Set<String> flags) {
        NodePackage read() {
            return new NodePackage(name, version, flags.contains("dev"), needs);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private Entry entry = nothing();
    private String section = "";
    private String field = "";

    private PnpmLock() {}

    static List<NodePackage> read(String text) {
        PnpmLock lock = new PnpmLock();
        text.lines().forEach(lock::line);
        return lock.entries.values().stream().map(Entry::read).toList();
    }

    private static Entry nothing() {
        return new Entry("", "", new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    private void line(String line) {
        if (!line.isEmpty() && line.charAt(0) != ' ') {
            section = line.replaceFirst(":.*", "");
            entry = nothing();
        } else if (SECTIONS.contains(section)) {
            entry(line);
        }
    }

    private void entry(String line) {
        Matcher key = KEY.matcher(line);
        Matcher named = FIELD.matcher(line);
        Matcher need = NEED.matcher(line);
        if (line.startsWith("  ") && !line.startsWith("   ")) {
            entry = key.matches() ? entry(key.group(1), key.group(2)) : nothing();
            field = "";
        } else if (named.matches()) {
            field = named.group(1);
            if (named.group(2).equals("true")) {
                entry.flags().add(field);
            }
        } else if (need.matches() && NEEDS.contains(field)) {
            entry.needs().add(need.group(1));
        }
    }

    private Entry entry(String name, String version) {
        return entries.computeIfAbsent(
                name + "@" + version, id -> new Entry(name, version, new LinkedHashSet<>(), new LinkedHashSet<>()));
    }
}
