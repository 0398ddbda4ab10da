package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of a folder of which something may still be on an engine, in {@code .alpinist/runs}: noted before a run makes
 * anything there, so that the next one knows what a killed one left. Whoever has the folder's lock knows that all
 * others have ended.
 */
final class OpenRuns {
    private static final String NAME = "runs";
    private static final Pattern LINE = Pattern.compile("(\\d{8}-\\d{6}-[0-9a-f]{8}) (keep|remove) ([\\x21-\\x7e]+)");

    private final Workspace workspace;

    OpenRuns(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Notes a run before its first effect on the engine, and removes what earlier ones left there.
     *
     * @param told of what could not be removed, which stays noted
     */
    void begin(Engine engine, String run, boolean keep, Consumer<AlpinistException> told) {
        String endpoint = engine.info().endpoint();
        List<Entry> before = read();
        List<Entry> noted = new ArrayList<>(without(before, run));
        noted.add(new Entry(run, keep, endpoint));
        write(noted);
        Leftovers leftovers = new Leftovers(engine);
        if (noted.size() == before.size()) {
            leftovers.removeButImages(run);
        }
        before.stream()
                .filter(entry -> !entry.run().equals(run) && !entry.keep() && entry.isAt(endpoint))
                .forEach(entry -> removeEarlier(leftovers, entry.run(), told));
    }

    private void removeEarlier(Leftovers leftovers, String run, Consumer<AlpinistException> told) {
        try {
            leftovers.remove(run);
            if (leftovers.of(run).isEmpty()) {
                end(run);
            }
        } catch (AlpinistException e) {
            if (e.failure() == Failure.INTERRUPTED) {
                throw e;
            }
            told.accept(e);
        }
    }

    /** Whether this run may have left something. */
    boolean has(String run) {
        return read().stream().anyMatch(entry -> entry.run().equals(run));
    }

    /** Whether an earlier run left something that this one should remove. */
    boolean hasEarlier(String run) {
        return read().stream().anyMatch(entry -> !entry.run().equals(run) && !entry.keep());
    }

    /** Forgets a run of which nothing is left. */
    void end(String run) {
        write(without(read(), run));
    }

    /** Removes what all runs of the folder left on this engine, kept or not, and tells what it was. */
    List<Owned> removeAll(Engine engine) {
        String endpoint = engine.info().endpoint();
        List<Owned> removed = new ArrayList<>();
        for (Entry entry : read()) {
            if (entry.isAt(endpoint)) {
                removed.addAll(new Leftovers(engine).remove(entry.run()));
                end(entry.run());
            }
        }
        return removed;
    }

    /** The engines, other than this one, on which something may be left. */
    List<String> otherEndpoints(Engine engine) {
        return read().stream()
                .map(Entry::endpoint)
                .filter(endpoint -> !endpoint.equals(engine.info().endpoint()))
                .distinct()
                .toList();
    }

    private List<Entry> read() {
        return workspace.read(NAME).stream()
                .flatMap(String::lines)
                .flatMap(line -> Entry.parse(line).stream())
                .toList();
    }

    private void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            workspace.delete(NAME);
        } else {
            workspace.write(
                    NAME, String.join("", entries.stream().map(Entry::line).toList()));
        }
    }

    private static List<Entry> without(List<Entry> entries, String run) {
        return entries.stream().filter(entry -> !entry.run().equals(run)).toList();
    }

    /**
     * A run.
     *
     * @param run its id
     * @param keep whether a person asked to keep what it made
     * @param endpoint of the engine
     */
    private record Entry(String run, boolean keep, String endpoint) {
        static Optional<Entry> parse(String line) {
            Matcher matcher = LINE.matcher(line);
            return matcher.matches()
                    ? Optional.of(new Entry(matcher.group(1), matcher.group(2).equals("keep"), matcher.group(3)))
                    : Optional.empty();
        }

        boolean isAt(String other) {
            return endpoint.equals(other);
        }

        String line() {
            return run + " " + (keep ? "keep" : "remove") + " " + endpoint + "\n";
        }
    }
}
