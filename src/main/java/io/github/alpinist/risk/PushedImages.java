package io.github.alpinist.risk;

import java.util.Optional;
import java.util.stream.Stream;

/** The names that GitHub's workflows give to the image with {@code docker/build-push-action}. */
final class PushedImages {
    private PushedImages() {}

    static Stream<String> of(Move move) {
        Stream.Builder<String> names = Stream.builder();
        move.files().matching(path -> path.matches("\\.github/workflows/[^/]+\\.ya?ml")).stream()
                .flatMap(path -> move.files().text(path).stream())
                .filter(source -> source.text().contains("build-push-action"))
                .flatMap(source -> YamlNode.documents(source).stream())
                .forEach(document -> document.eachMapping(step -> of(step, move).forEach(names::add)));
        return names.build();
    }

    private static Stream<String> of(YamlNode step, Move move) {
        boolean builds = step.get("uses")
                .flatMap(YamlNode::text)
                .filter(uses -> uses.startsWith("docker/build-push-action@"))
                .isPresent();
        return builds && buildsThis(step, move)
                ? step.at("with", "tags").flatMap(YamlNode::text).stream()
                        .flatMap(tags -> Stream.of(tags.split("[\\n,]")))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                : Stream.of();
    }

    private static boolean buildsThis(YamlNode step, Move move) {
        String context = step.at("with", "context").flatMap(YamlNode::text).orElse(".");
        Optional<String> file = step.at("with", "file").flatMap(YamlNode::text);
        return file.flatMap(path -> RepositoryPath.resolve("", path))
                .or(() -> file.isPresent() ? Optional.empty() : RepositoryPath.resolve(context, "Dockerfile"))
                .filter(move.dockerfile().source().name()::equals)
                .isPresent();
    }
}
