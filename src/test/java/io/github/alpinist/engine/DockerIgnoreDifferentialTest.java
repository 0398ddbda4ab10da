package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.AlpinistException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what enters a build's context with what Docker's own client lets in, over generated ignore files. */
@Tag("engine")
class DockerIgnoreDifferentialTest {
    private static final int CASES = 40;
    private static final List<String> NAMES = List.of("a", "b", "ab", "a.b", "é");
    private static final List<String> ELEMENTS = List.of(
            "a", "b", "ab", "a.b", "é", "*", "?", "a*", "*b", "[ab]", "[^a]", "[a-b]*", "a\\.b", ".", "..", "**",
            "a?b");

    @TempDir
    private Path context;

    @Test
    void theSameFilesEnterTheContextAsWithDockersOwnClient() throws IOException {
        DockerClient docker = DockerClient.withBuildKit();
        boolean exceptions = docker.hasBuildx();
        grow(context, 3);
        Files.createSymbolicLink(context.resolve("link"), Path.of("../outside"));
        Files.createSymbolicLink(context.resolve("a/link"), Path.of("../b"));
        List<String> differences = new ArrayList<>();

        for (int seed = 0; seed < CASES; seed++) {
            String ignore = ignoreFile(new Random(seed), exceptions);
            Files.writeString(context.resolve(".dockerignore"), ignore);
            Optional<byte[]> ours = ours();
            Optional<byte[]> dockers = docker.copyOf(context);
            if (ours.isEmpty() || dockers.isEmpty()) {
                assertThat(ours).as("seed " + seed + "\n" + ignore).isEqualTo(dockers);
            } else {
                compare(seed, ignore, entries(ours.get(), ""), entries(dockers.get(), "x/"), differences);
            }
        }

        assertThat(differences).isEmpty();
    }

    private static void compare(
            int seed,
            String ignore,
            SortedMap<String, String> ours,
            SortedMap<String, String> dockers,
            List<String> differences) {
        if (!ours.equals(dockers)) {
            differences.add("seed " + seed + "\n" + ignore + "ours only: " + minus(ours, dockers) + "\ndocker's only: "
                    + minus(dockers, ours));
        }
    }

    /** Empty where the ignore file is refused. */
    private Optional<byte[]> ours() {
        BuildRequest request = new BuildRequest(
                context,
                ".dockerfile-of-the-test",
                "",
                Optional.empty(),
                Map.of(),
                Map.of(),
                "none",
                Optional.empty(),
                List.of(),
                Duration.ZERO);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ContextTar.of(request).writeTo(bytes);
            return Optional.of(bytes.toByteArray());
        } catch (AlpinistException e) {
            return Optional.empty();
        }
    }

    private static void grow(Path folder, int depth) throws IOException {
        for (String name : NAMES) {
            Path child = folder.resolve(name);
            if (depth > 0 && !name.equals("é")) {
                grow(Files.createDirectory(child), depth - 1);
            } else {
                Files.writeString(child, child.toString());
            }
        }
    }

    /** @param exceptions whether lines begin with {@code !}, which clients before buildx read otherwise */
    private static String ignoreFile(Random random, boolean exceptions) {
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(4);
        for (int i = 0; i < lines; i++) {
            text.append(exceptions && random.nextInt(3) == 0 ? "!" : "")
                    .append(random.nextInt(6) == 0 ? "/" : "")
                    .append(pattern(random))
                    .append(random.nextInt(8) == 0 ? "/" : "")
                    .append(random.nextInt(10) == 0 ? "  " : "")
                    .append('\n');
        }
        return text.toString();
    }

    private static String pattern(Random random) {
        List<String> elements = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            elements.add(ELEMENTS.get(random.nextInt(ELEMENTS.size())));
        }
        return String.join("/", elements);
    }

    /**
     * Names with modes and link targets. Folders are left out, as they follow from what is in them; sizes too, as
     * Docker's client sends some files that an exception brings back without their content.
     */
    private static SortedMap<String, String> entries(byte[] tar, String prefix) throws IOException {
        SortedMap<String, String> entries = new TreeMap<>();
        TarArchiveInputStream input = new TarArchiveInputStream(new ByteArrayInputStream(tar), "UTF-8");
        for (TarArchiveEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
            String name = entry.getName().startsWith(prefix) ? entry.getName().substring(prefix.length()) : "";
            if (!entry.isDirectory() && !name.startsWith(".dockerfile")) {
                entries.put(
                        name,
                        entry.isSymbolicLink()
                                ? "-> " + entry.getLinkName()
                                : Integer.toOctalString(entry.getMode() & 07777));
            }
        }
        return entries;
    }

    private static List<String> minus(SortedMap<String, String> left, SortedMap<String, String> right) {
        return left.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(right.get(entry.getKey())))
                .map(Map.Entry::toString)
                .limit(8)
                .toList();
    }
}
