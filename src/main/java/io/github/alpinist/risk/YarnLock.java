package io.github.alpinist.risk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** yarn.lock of yarn 1 and of its successors: blocks that a line without indentation begins. */
final class YarnLock {
    private static final Pattern HEAD = Pattern.compile("\"?((?:@[^/@\\s\"]+/)?[^@/\\s\"]+)@.*:\\s*");
    private static final Pattern VERSION = Pattern.compile(" {2}version:? \"?([^\"\\s]+)\"?\\s*");
    private static final Pattern SECTION = Pattern.compile(" {2}(\\w+):\\s*");
    private static final Pattern NEED = Pattern.compile(" {4}\"?([^\"\\s:]+)\"?:? .*");
    private static final Set<String> NEEDS = Set.of("dependencies", "optionalDependencies");

    private final List<NodePackage> found = new ArrayList<>();
    private final Set<String> needs = new LinkedHashSet<>();
    private String name = "";
    private String version = "";
    private String section = "";

    private YarnLock() {}

    static List<NodePackage> read(String text) {
        YarnLock lock = new YarnLock();
        text.lines().forEach(lock::line);
        lock.end();
        return lock.found;
    }

    private void line(String line) {
        Matcher head = HEAD.matcher(line);
        Matcher number = VERSION.matcher(line);
        Matcher heading = SECTION.matcher(line);
        Matcher need = NEED.matcher(line);
        if (head.matches() && !line.startsWith(" ")) {
            end();
            name = line.contains("@workspace:") ? "" : head.group(1);
        } else if (number.matches()) {
            version = number.group(1);
        } else if (heading.matches()) {
            section = heading.group(1);
        } else if (need.matches() && NEEDS.contains(section)) {
            needs.add(need.group(1));
        }
    }

    private void end() {
        if (!name.isEmpty()) {
            found.add(new NodePackage(name, version, false, needs));
        }
        needs.clear();
        name = "";
        version = "";
        section = "";
    }
}
