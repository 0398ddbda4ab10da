package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.DockerClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real apk, given the names that a closure writes, installs what the closure keeps and nothing else. */
@Tag("engine")
class RealApkTest {
    private static final List<String> MANY = List.of(
            "build-base", "sqlite-dev", "git", "openssl", "jq", "wget", "libxml2", "openssh", "eudev-dev", "tzdata");
    private static final int ROUNDS = 12;
    private static final String SEPARATOR = "--";

    @Test
    void apkAddsWhatStaysAndNothingElse() throws IOException {
        String name = imageWithRepository();
        ImageContents base = export(DockerClient.first("create", name));
        String container = DockerClient.first(
                "create", name, "sh", "-c", "apk add --no-network --no-cache " + String.join(" ", MANY));
        DockerClient.first("start", "-a", container);
        ImageContents image = export(container);
        List<Closure> closures = closures(image, base);
        String input = String.join(
                "\n",
                closures.stream()
                        .map(closure -> String.join(" ", closure.runtimeNames()))
                        .toList());

        // One container serves all rounds: each set is added to the base image's world and taken away again.
        List<String> answers = DockerClient.shell(
                name,
                input + "\n",
                "while read names; do apk add -q --no-network --no-cache -t .try $names && apk info | grep -v '^.try$'"
                        + " | sort; echo " + SEPARATOR + "; apk del -q .try; done");

        assertThat(installed(answers)).isEqualTo(expected(closures, base));
        System.out.printf(
                "%s: real apk agrees in %d rounds, %d packages were added to the base%n",
                name, closures.size(), closures.get(0).decisions().size());
    }

    private static String imageWithRepository() {
        Optional<String> image = DockerClient.alpine();
        assumeTrue(
                image.isPresent()
                        && DockerClient.shell(image.get(), "", "apk add -q -s --no-network sqlite-dev jq && echo yes")
                                .contains("yes"),
                "needs an Alpine image that carries packages; name it in ALPINIST_TEST_ALPINE");
        return image.get();
    }

    private static ImageContents export(String container) throws IOException {
        try (InputStream tar =
                DockerClient.start(List.of("docker", "export", container)).getInputStream()) {
            return ImageContents.of(new TreeReader(KeptTexts.ofDatabases()).export(container, tar));
        } finally {
            DockerClient.first("rm", container);
        }
    }

    private static List<Closure> closures(ImageContents image, ImageContents base) {
        Random random = new Random(7);
        List<String> added = Closure.of(image, Base.of(base), RuntimeConfig.empty(), List.of(), Set.of())
                .dropped();
        assertThat(added).hasSizeGreaterThan(20);
        List<Closure> closures = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Demand> keep = new ArrayList<>();
            for (int i = 0; i <= round % 4; i++) {
                keep.add(Demand.needed(added.get(random.nextInt(added.size())), "drawn by lot"));
            }
            closures.add(Closure.of(image, Base.of(base), RuntimeConfig.empty(), keep, Set.of()));
        }
        return closures;
    }

    private static List<List<String>> installed(List<String> lines) {
        List<List<String>> rounds = new ArrayList<>();
        List<String> round = new ArrayList<>();
        for (String line : lines) {
            if (line.equals(SEPARATOR)) {
                rounds.add(List.copyOf(round));
                round.clear();
            } else {
                round.add(line);
            }
        }
        return rounds;
    }

    private static List<List<String>> expected(List<Closure> closures, ImageContents base) {
        return closures.stream()
                .map(closure -> {
                    TreeSet<String> names = new TreeSet<>(closure.kept());
                    base.ownership().apk().packages().all().stream()
                            .map(ApkPackage::name)
                            .forEach(names::add);
                    return List.copyOf(names);
                })
                .toList();
    }
}
