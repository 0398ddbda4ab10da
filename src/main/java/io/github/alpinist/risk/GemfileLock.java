package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code Gemfile.lock}, as Bundler writes it. */
final class GemfileLock {
    private static final Pattern GEM = Pattern.compile(" {4}(\\S+) \\(([0-9][0-9A-Za-z.]*)(?:-(\\S+))?\\)");
    private static final Pattern NEEDED = Pattern.compile(" {6}([^\\s!]+).*");
    private static final Pattern NAMED = Pattern.compile(" {2}([^\\s!]+).*");

    private final List<LockedGem> gems = new ArrayList<>();
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Set<String> direct = new HashSet<>();

    private GemfileLock() {}

    static GemfileLock read(Source source) {
        GemfileLock lock = new GemfileLock();
        String section = "";
        for (int number = 1; number <= source.lineCount(); number++) {
            String line = source.line(number).stripTrailing();
            if (!line.isEmpty() && line.charAt(0) != ' ') {
                section = line;
            } else if (section.equals("DEPENDENCIES")) {
                Matcher named = NAMED.matcher(line);
                if (named.matches()) {
                    lock.direct.add(named.group(1));
                }
            } else {
                lock.spec(line, new Place(source.name(), number, 1));
            }
        }
        return lock;
    }

    private void spec(String line, Place place) {
        Matcher gem = GEM.matcher(line);
        Matcher needed = NEEDED.matcher(line);
        if (gem.matches()) {
            String platform = gem.group(3) == null ? "" : gem.group(3);
            gems.add(new LockedGem(gem.group(1), gem.group(2), platform, place));
        } else if (needed.matches() && !gems.isEmpty()) {
            String name = gems.get(gems.size() - 1).name();
            needs.computeIfAbsent(name, any -> new HashSet<>()).add(needed.group(1));
        }
    }

    /** The gems that are installed where those of the Gemfile with these names are not, by their names. */
    Map<String, List<LockedGem>> installed(Collection<String> without) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(direct);
        open.removeAll(without);
        while (!open.isEmpty()) {
            String name = open.poll();
            if (reached.add(name)) {
                open.addAll(needs.getOrDefault(name, Set.of()));
            }
        }
        Map<String, List<LockedGem>> byName = new LinkedHashMap<>();
        gems.stream()
                .filter(gem -> direct.isEmpty() || reached.contains(gem.name()))
                .forEach(gem -> byName.computeIfAbsent(gem.name(), name -> new ArrayList<>())
                        .add(gem));
        return byName;
    }
}
