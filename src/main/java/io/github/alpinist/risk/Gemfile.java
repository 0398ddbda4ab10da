package io.github.alpinist.risk;

import io.github.alpinist.text.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which gems a {@code Gemfile} names in which groups, as far as its usual forms go. */
final class Gemfile {
    private static final Pattern GEM = Pattern.compile("gem[\\s(]+[\"']([^\"']+)[\"'](.*)");
    private static final Pattern BLOCK =
            Pattern.compile("(group|platforms?|source|path|git|if|unless|install_if)\\b(.*)");
    private static final Pattern GROUP_OF_GEM =
            Pattern.compile("\\bgroups?(?::|\\s*=>)\\s*(\\[[^\\]]*]|%i\\[[^\\]]*]|:\\w+)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private record Entry(String name, List<String> groups, String options, boolean inPlatforms) {}

    private final List<Entry> entries = new ArrayList<>();

    Gemfile(Source source) {
        Deque<String> blocks = new ArrayDeque<>();
        source.text().lines().map(String::strip).forEach(line -> read(line, blocks));
    }

    private void read(String line, Deque<String> blocks) {
        Matcher gem = GEM.matcher(line);
        Matcher block = BLOCK.matcher(line);
        if (gem.matches()) {
            Matcher group = GROUP_OF_GEM.matcher(gem.group(2));
            List<String> groups = new ArrayList<>(group.find() ? words(group.group(1)) : List.of());
            blocks.stream()
                    .filter(text -> text.startsWith("group"))
                    .forEach(text -> groups.addAll(words(text.substring(5))));
            boolean inPlatforms = blocks.stream().anyMatch(text -> text.startsWith("platform"));
            entries.add(new Entry(gem.group(1), groups, gem.group(2), inPlatforms));
        } else if (block.matches() && (line.endsWith(" do") || line.startsWith("if") || line.startsWith("unless"))) {
            blocks.push(line.replaceFirst("\\bdo$", ""));
        } else if (line.equals("end") && !blocks.isEmpty()) {
            blocks.pop();
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word -> !word.equals("i"))
                .toList();
    }

    /** The gems that are in these groups alone. */
    Collection<String> onlyIn(Set<String> groups) {
        return entries.stream()
                .filter(entry -> !entry.groups().isEmpty() && groups.containsAll(entry.groups()))
                .map(Entry::name)
                .toList();
    }

    /** Whether a gem is named, and not for some platforms alone. */
    boolean hasEverywhere(String name) {
        return entries.stream()
                .anyMatch(entry -> entry.name().equals(name)
                        && !entry.inPlatforms()
                        && !entry.options().contains("platform"));
    }
}
