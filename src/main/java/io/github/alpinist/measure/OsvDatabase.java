package io.github.alpinist.measure;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Advisories in the OSV format (https://ossf.github.io/osv-schema/): a zip as it is published for each ecosystem, a
 * folder, or a file of one entry or a list of them.
 */
public final class OsvDatabase {
    private static final long LONGEST_ENTRY = 16L << 20;
    private static final long LONGEST_LIST = 1L << 30;
    private static final int MOST_ENTRIES = 1_000_000;

    private final Set<String> ecosystems;
    private final Map<String, Map<String, List<Advisory>>> advisories = new HashMap<>();
    private int entries;

    private OsvDatabase(Set<String> ecosystems) {
        this.ecosystems = Set.copyOf(ecosystems);
    }

    /**
     * Reads what concerns some ecosystems, and passes over the rest.
     *
     * @throws AlpinistException of kind {@link Failure#INPUT} where the file cannot be read, naming the entry
     */
    static OsvDatabase read(Path file, Set<String> ecosystems) {
        OsvDatabase database = new OsvDatabase(ecosystems);
        try {
            if (Files.isDirectory(file)) {
                database.addFolder(file);
            } else if (file.toString().endsWith(".zip")) {
                database.addZip(file);
            } else {
                try (InputStream in = Files.newInputStream(file)) {
                    database.add(file.toString(), in, LONGEST_LIST);
                }
            }
        } catch (IOException e) {
            throw refused(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
        return database;
    }

    /** What is said of a source package; nothing where the ecosystem is not {@link #covers covered}. */
    List<Advisory> of(String ecosystem, String sourcePackage) {
        return advisories.getOrDefault(ecosystem, Map.of()).getOrDefault(sourcePackage, List.of());
    }

    /** Whether there is any entry of the ecosystem. */
    boolean covers(String ecosystem) {
        return advisories.containsKey(ecosystem);
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                add(file.toString(), in, LONGEST_ENTRY);
            }
        }
    }

    private void addZip(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().endsWith(".json")) {
                    add(file + ": " + entry.getName(), zip, LONGEST_ENTRY);
                }
            }
        } catch (IllegalArgumentException e) {
            throw refused(file.toString(), "has a name that cannot be read", e);
        }
    }

    /** Leaves the stream open: a zip's goes on. */
    @SuppressWarnings("resource")
    private void add(String name, InputStream in, long longest) throws IOException {
        Reader text = new InputStreamReader(new Bounded(in, longest), StandardCharsets.UTF_8);
        JsonReader reader = new JsonReader(text);
        try {
            if (reader.peek() != JsonToken.BEGIN_ARRAY) {
                add(name, JsonParser.parseReader(reader));
                return;
            }
            reader.beginArray();
            for (int i = 0; reader.hasNext(); i++) {
                add(name + " [" + i + "]", JsonParser.parseReader(reader));
            }
            reader.endArray();
        } catch (JsonParseException | IllegalStateException | IOException e) {
            throw refused(name, "is no JSON in the OSV format: " + e.getMessage(), e);
        }
    }

    private void add(String name, JsonElement entry) {
        if (++entries > MOST_ENTRIES) {
            throw refused(name, "is one entry too many", new IOException("at most " + MOST_ENTRIES));
        }
        try {
            new OsvEntry(entry.getAsJsonObject())
                    .advisories(ecosystems)
                    .forEach((ecosystem, packages) -> packages.forEach((of, advisory) -> advisories
                            .computeIfAbsent(ecosystem, key -> new HashMap<>())
                            .computeIfAbsent(of, key -> new ArrayList<>())
                            .addAll(advisory)));
        } catch (IllegalStateException | UnsupportedOperationException | ClassCastException | NullPointerException e) {
            throw refused(name, "is no entry in the OSV format", e);
        }
    }

    private static AlpinistException refused(String name, String why, Exception cause) {
        return new AlpinistException(
                Failure.INPUT,
                "--vulnerabilities: " + name + " " + why,
                "Give a database in the OSV format: a zip of one ecosystem, a folder, or a JSON file.",
                cause);
    }

    /** Ends with an error where it is longer than it may be. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long longest) {
            super(in);
            this.left = longest;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("it is too long");
            }
        }
    }
}
