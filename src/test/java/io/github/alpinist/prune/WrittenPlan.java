package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A plan as a test's file has it: lines of a keyword and words, those with blanks in double quotes. {@code add} and
 * {@code change} have a type, a path, a mode, an owner and a link's target.
 */
final class WrittenPlan {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Set<String> AT_HAND =
            Set.of("apk", "mkdir", "chown", "adduser", "addgroup", "rm", "cp", "install", "wget", "tar", "nginx");

    private String form = "";
    private final Set<String> dropped = new LinkedHashSet<>();
    private final List<String> runtime = new ArrayList<>();
    private final List<FileEntry> added = new ArrayList<>();
    private final List<FileEntry> changed = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private Plan.Accounts accounts = Plan.Accounts.UNCHANGED;

    static WrittenPlan parse(String text) {
        WrittenPlan plan = new WrittenPlan();
        text.lines().map(WrittenPlan::words).forEach(words -> plan.read(words.get(0), words.subList(1, words.size())));
        return plan;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private void read(String keyword, List<String> words) {
        switch (keyword) {
            case "form" -> form = words.get(0);
            case "drop" -> dropped.addAll(words);
            case "runtime" -> runtime.addAll(words);
            case "add" -> added.add(entry(words));
            case "change" -> changed.add(entry(words));
            case "missing" -> missing.addAll(words);
            case "accounts" -> accounts = Plan.Accounts.valueOf(words.get(0));
            default -> throw new AssertionError("unknown keyword " + keyword);
        }
    }

    private static FileEntry entry(List<String> words) {
        long owner = Long.parseLong(words.get(3));
        return new FileEntry(
                words.get(1),
                FileType.valueOf(words.get(0)),
                Integer.parseInt(words.get(2), 8),
                owner,
                owner,
                0,
                words.size() > 4 ? words.get(4) : "",
                Optional.empty(),
                0);
    }

    /** Of the rewriting that is expected, or {@code NONE}. */
    String form() {
        return form;
    }

    Plan plan() {
        return new Plan(dropped, runtime, added, changed, missing, accounts, AT_HAND::contains, FileSweep.none());
    }
}
