package io.github.alpinist.verify;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.SafeText;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * The reports in a container that were written since the last look: what the image, the copies or an earlier command
 * left there says nothing of the command that ran last. Links are not followed.
 */
final class WrittenReports {
    private static final int MOST_FILES = 10_000;
    private static final int LARGEST = 32 << 20;
    private static final long LARGEST_SUM = 512L << 20;

    private final ContainerFiles container;
    private final List<ReportGlob> globs;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> matched = new HashSet<>();

    WrittenReports(Engine engine, String container, List<ReportGlob> globs) {
        this.container = new ContainerFiles(engine, container);
        this.globs = List.copyOf(globs);
        look((path, bytes) -> false);
    }

    /**
     * What new reports say.
     *
     * @param files how many are new
     * @param cases the tests in them
     * @param unreadable why one of them cannot be read; absent where all can
     */
    record Reading(int files, List<TestCase> cases, Optional<String> unreadable) {}

    Reading read() {
        Parsing parsing = new Parsing();
        look(parsing);
        return new Reading(parsing.files, List.copyOf(parsing.cases), parsing.unreadable);
    }

    /** The globs, as written, for which there was a new file with a test in it. */
    Set<String> matched() {
        return Set.copyOf(matched);
    }

    /** Is given each new file, and tells whether there is a test in it. */
    private interface Sink {
        boolean take(String path, byte[] bytes);
    }

    private void look(Sink sink) {
        Map<String, String> seen = new HashMap<>();
        Map<String, Boolean> taken = new HashMap<>();
        Budget budget = new Budget();
        for (ReportGlob glob : globs) {
            container.each(
                    glob.source(),
                    "Run it again; if it fails again, name fewer files with --test-report.",
                    (entry, content) -> look(glob, entry, content, seen, taken, budget, sink));
        }
        known.putAll(seen);
    }

    /** @param taken whether there is a test in each new file, which several globs may match */
    private void look(
            ReportGlob glob,
            TarArchiveEntry entry,
            InputStream content,
            Map<String, String> seen,
            Map<String, Boolean> taken,
            Budget budget,
            Sink sink)
            throws IOException {
        String path = glob.located(entry.getName());
        if (!glob.matches(path)) {
            return;
        }
        byte[] bytes = budget.read(path, entry, content);
        String stamp = entry.getLastModifiedTime() + " " + digest(bytes);
        seen.put(path, stamp);
        if (!stamp.equals(known.get(path)) && taken.computeIfAbsent(path, each -> sink.take(each, bytes))) {
            matched.add(glob.written());
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the new files one after the other. */
    private static final class Parsing implements Sink {
        private final List<TestCase> cases = new ArrayList<>();
        private int files;
        private Optional<String> unreadable = Optional.empty();

        @Override
        public boolean take(String path, byte[] bytes) {
            files++;
            try {
                List<TestCase> found = JUnitXml.read(new ByteArrayInputStream(bytes));
                requireFew(path, cases.size() + found.size());
                cases.addAll(found);
                return !found.isEmpty();
            } catch (XMLStreamException e) {
                unreadable = Optional.of("the report " + SafeText.of(path) + " cannot be read: "
                        + SafeText.of(String.valueOf(e.getMessage())));
                return false;
            }
        }

        private static void requireFew(String path, int count) {
            if (count > JUnitXml.MOST_CASES) {
                throw new AlpinistException(
                        Failure.INPUT,
                        "--test-report matches more than " + JUnitXml.MOST_CASES + " tests; the last file was "
                                + SafeText.of(path),
                        "Name fewer files.");
            }
        }
    }

    /** Keeps one look at a container within what a machine can bear. */
    private static final class Budget {
        private int files;
        private long bytes;

        byte[] read(String path, TarArchiveEntry entry, InputStream tar) throws IOException {
            files++;
            bytes += entry.getSize();
            if (files > MOST_FILES || entry.getSize() > LARGEST || bytes > LARGEST_SUM) {
                throw new AlpinistException(
                        Failure.INPUT,
                        "--test-report matches more than Alpinist reads: " + MOST_FILES + " files, " + (LARGEST >> 20)
                                + " MB each, " + (LARGEST_SUM >> 20) + " MB together; the last one was "
                                + SafeText.of(path),
                        "Name fewer files.");
            }
            return tar.readNBytes((int) entry.getSize());
        }
    }
}
