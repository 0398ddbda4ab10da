package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileSweepTest {
    private final Layers layers = new Layers();

    @Test
    void filesGoInTheRunThatMadeThem() {
        layers.with("RUN", "/root/.cache/pip/a", "/root/.cache/pip/b/c");
        layers.with("RUN", "/app/x.txt");

        assertThat(pruned("FROM alpine\nRUN pip install x\nRUN make\nCMD [\"x\"]\n"))
                .isEqualTo(
                        "FROM alpine\nRUN pip install x \\\n    && rm -rf /root/.cache/pip\nRUN make\nCMD [\"x\"]\n");
    }

    @Test
    void theContentsOfAFolderOfTheBaseGoWithoutIt() {
        layers.with("RUN", "/var/cache/apk/APKINDEX.1.tar.gz", "/var/cache/apk/APKINDEX.2.tar.gz");

        assertThat(pruned("FROM alpine\nRUN apk add x\n"))
                .isEqualTo("FROM alpine\nRUN apk add x \\\n    && rm -rf /var/cache/apk/*\n");
    }

    @Test
    void manyFoldersOfOneNameAreFound() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            files.add("/usr/local/lib/p" + i + "/m.py");
            files.add("/usr/local/lib/p" + i + "/__pycache__/m.cpython-312.pyc");
        }
        layers.with("RUN", files.toArray(String[]::new));

        assertThat(pruned("FROM alpine\nRUN a \\\n && b\n")).isEqualTo("""
                        FROM alpine
                        RUN a \\
                         && b \\
                         && find /usr/local/lib -depth -type d -name __pycache__ -exec rm -rf {} +
                        """);
    }

    @Test
    void whatASweepWouldAlsoMeetKeepsTheClass() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            files.add("/usr/local/lib/p" + i + "/m.py");
            files.add("/usr/local/lib/p" + i + "/__pycache__/m.cpython-312.pyc");
        }
        files.add("/usr/local/lib/q/__pycache__/no_source.cpython-312.pyc");
        layers.with("RUN", files.toArray(String[]::new));

        assertThat(decisions("FROM alpine\nRUN a\n"))
                .containsExactly("byte-code kept 20: their paths are too many, or too odd, to be written");
    }

    @Test
    void theContextsFilesStayAndItsRemedyIsSaid() {
        layers.with("COPY", "/app/node_modules/x/test/a.js", "/app/node_modules/x/test/index.js");
        layers.with("COPY", "/usr/local/include/x.h");

        assertThat(decisions("FROM alpine AS b\nFROM alpine\nCOPY . /app\nCOPY --from=b /x /usr/local/include\n"))
                .containsExactly(
                        "tests kept 2: the build context brings them: a line in .dockerignore, or in what fills the"
                                + " context, leaves them out",
                        "headers kept 1: COPY --from brings them: they are removed where they are made");
    }

    @Test
    void layersThatDoNotFitTheDockerfileKeepEverything() {
        layers.with("RUN", "/root/.cache/pip/a");
        layers.with("RUN");

        assertThat(decisions("FROM alpine\nRUN a\n"))
                .containsExactly("caches kept 1: the image's layers do not tell which instruction made them");
    }

    @Test
    void aClassThatTheConfigurationKeepsIsNotTouched() {
        layers.with("RUN", "/root/.cache/pip/a", "/usr/include/x.h");

        assertThat(decisions("FROM alpine\nRUN a\n", Map.of(FileClass.HEADERS, "a reason")))
                .containsExactly("caches gone 1: removed in the RUN that made them", "headers kept 1: a reason");
    }

    @Test
    void whatTheCommandNamesStays() {
        layers.with("RUN", "/usr/local/share/doc/x/index.html", "/usr/local/share/doc/y/index.html");
        RuntimeConfig config = new RuntimeConfig(
                List.of("httpd", "-h", "/usr/local/share/doc/x"), List.of(), List.of(), Map.of(), "/");

        assertThat(decisions("FROM alpine\nRUN a\n", Map.of(), config))
                .containsExactly(
                        "documentation gone 1: removed in the RUN that made them",
                        "documentation kept 1: something that runs reaches them");
    }

    @Test
    void whatALaterRunMayUseStays() {
        layers.with("RUN", "/usr/local/include/x.h", "/root/.cache/pip/a");
        layers.with("RUN", "/app/x.txt");

        assertThat(pruned("FROM alpine\nRUN a\nRUN ./configure && make\n"))
                .isEqualTo("FROM alpine\nRUN a \\\n    && rm -rf /root/.cache/pip\nRUN ./configure && make\n");
        assertThat(pruned("FROM alpine\nRUN a\nRUN mkdir -p /app\n")).contains("rm -rf /usr/local/include/x.h");
    }

    @Test
    void namesWithBlanksAreQuoted() {
        layers.with("RUN", "/usr/include/it's a header.h", "/usr/include/keep/LICENSE");

        assertThat(pruned("FROM alpine\nRUN a\n"))
                .isEqualTo("FROM alpine\nRUN a \\\n    && rm -rf '/usr/include/it'\\''s a header.h'\n");
    }

    @Test
    void aSplitRemovesOnlyWhatItWouldCopy() {
        layers.with("RUN", "/root/.cache/pip/a", "/app/lib/site-packages/x/tests/test_a.py", "/app/main.py");
        Dockerfile dockerfile = parse("FROM alpine\nRUN apk add gcc\nRUN gcc\nUSER app\n");
        ImageContents image = layers.image();
        Plan plan = new Plan(
                Set.of("gcc"),
                List.of(),
                List.of(image.tree().entry("/app").orElseThrow()),
                List.of(),
                Set.of(),
                Plan.Accounts.UNCHANGED,
                command -> true,
                sweep(dockerfile, image, Map.of(), RuntimeConfig.empty()));

        Rewritten rewritten =
                new Rewriting(dockerfile, last(dockerfile)).apply(plan).orElseThrow();

        assertThat(rewritten.text()).isEqualTo("""
                        FROM alpine AS build
                        RUN apk add gcc
                        RUN gcc
                        RUN rm -rf /app/lib/site-packages/x/tests

                        FROM alpine
                        COPY --from=build /app /app
                        USER app
                        """);
        assertThat(rewritten.files())
                .extracting(FileDecision::reason)
                .containsExactly("not copied out of the build stage", "removed in the build stage");
    }

    @Test
    void aFolderOfWhichNothingStaysIsNotCopied() {
        layers.with("RUN", "/opt/x/lib/a.a", "/opt/y/lib/b.a", "/opt/y/b");
        Dockerfile dockerfile = parse("FROM alpine\nRUN apk add gcc\nRUN gcc\n");
        ImageContents image = layers.image();
        List<FileEntry> added = image.tree().entries().stream()
                .filter(entry ->
                        ImagePath.isWithin(entry.path(), "/opt/x") || ImagePath.isWithin(entry.path(), "/opt/y"))
                .toList();
        Plan plan = new Plan(
                Set.of("gcc"),
                List.of(),
                added,
                List.of(),
                Set.of(),
                Plan.Accounts.UNCHANGED,
                command -> true,
                sweep(dockerfile, image, Map.of(), RuntimeConfig.empty()));

        assertThat(new Rewriting(dockerfile, last(dockerfile)).apply(plan).map(Rewritten::text))
                .contains("""
                        FROM alpine AS build
                        RUN apk add gcc
                        RUN gcc
                        RUN rm -rf /opt/y/lib/b.a

                        FROM alpine
                        COPY --from=build /opt/y /opt/y
                        """);
    }

    private String pruned(String text) {
        return rewrite(text, Map.of(), RuntimeConfig.empty()).text();
    }

    private List<String> decisions(String text) {
        return decisions(text, Map.of());
    }

    private List<String> decisions(String text, Map<FileClass, String> kept) {
        return decisions(text, kept, RuntimeConfig.empty());
    }

    private List<String> decisions(String text, Map<FileClass, String> kept, RuntimeConfig config) {
        Dockerfile dockerfile = parse(text);
        return sweep(dockerfile, layers.image(), kept, config).inPlace(run -> false, run -> false).decisions().stream()
                .map(each ->
                        each.kind().id() + (each.kept() ? " kept " : " gone ") + each.files() + ": " + each.reason())
                .toList();
    }

    private Rewritten rewrite(String text, Map<FileClass, String> kept, RuntimeConfig config) {
        Dockerfile dockerfile = parse(text);
        FileSweep sweep = sweep(dockerfile, layers.image(), kept, config);
        Plan plan = new Plan(
                Set.of(), List.of(), List.of(), List.of(), Set.of(), Plan.Accounts.UNCHANGED, command -> true, sweep);
        return new Rewriting(dockerfile, last(dockerfile)).apply(plan).orElseThrow();
    }

    private FileSweep sweep(
            Dockerfile dockerfile, ImageContents image, Map<FileClass, String> kept, RuntimeConfig config) {
        FileTree base = Layers.base().tree();
        Closure closure = Closure.of(image, Base.of(ImageContents.of(base)), config, List.of(), Set.of());
        return new FileSweep(
                image.tree(),
                new ClassedFiles(image, base),
                () -> FileOrigins.of(last(dockerfile), layers.saved(), 1),
                kept,
                ReachedFiles.of(image.tree(), config, closure));
    }

    private static Dockerfile parse(String text) {
        return Dockerfile.parse(Source.of("Dockerfile", text));
    }

    private static Stage last(Dockerfile dockerfile) {
        return dockerfile.stages().get(dockerfile.stages().size() - 1);
    }

    /** An image of a base with some folders, and layers upon it. */
    private static final class Layers {
        private final FileTreeBuilder tree = new FileTreeBuilder();
        private final List<SavedImage.Step> steps = new ArrayList<>();
        private int count = 1;

        Layers() {
            folders(tree);
            steps.add(new SavedImage.Step("ADD", 0, true));
        }

        static ImageContents base() {
            FileTreeBuilder tree = new FileTreeBuilder();
            folders(tree);
            return ImageContents.of(tree.build());
        }

        private static void folders(FileTreeBuilder tree) {
            List.of("/var/cache/apk", "/root", "/usr/include").forEach(path -> add(tree, path, FileType.FOLDER));
        }

        void with(String keyword, String... files) {
            steps.add(new SavedImage.Step(keyword, count++, true));
            tree.nextLayer();
            List.of(files).forEach(path -> add(tree, path, FileType.FILE));
        }

        private static void add(FileTreeBuilder tree, String path, FileType type) {
            String place = tree.place(path).orElseThrow();
            tree.add(new FileEntry(
                    place, type, type == FileType.FOLDER ? 0755 : 0644, 0, 0, 1, "", Optional.empty(), tree.layer()));
        }

        ImageContents image() {
            return ImageContents.of(tree.build());
        }

        SavedImage saved() {
            return new SavedImage(tree.build(), RuntimeConfig.empty(), count, steps);
        }
    }
}
