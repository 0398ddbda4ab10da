package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The services of a repository's compose files that run the image: those that build it, and those that name it. */
final class ComposeServices {
    private static final String FILES = "(?:docker-|podman-)?compose(?:[.-].*)?\\.ya?ml";
    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{\\w+:?-([^}$]*)}");
    private static final int MOST_FILES = 100;

    private final Move move;
    private final ImageNames names;
    private final Map<YamlNode, Map<String, YamlNode>> files = new LinkedHashMap<>();
    private final List<TiedService> tied = new ArrayList<>();

    private ComposeServices(Move move, ImageNames names) {
        this.move = move;
        this.names = names;
    }

    /** @param names of the image, to which those are added that a compose file gives it */
    static List<TiedService> of(Move move, ImageNames names) {
        ComposeServices services = new ComposeServices(move, names);
        services.read();
        services.tieThoseThatBuild();
        services.tieThoseThatFollow();
        return List.copyOf(services.tied);
    }

    static boolean isCompose(String path) {
        return RepositoryFiles.name(path).matches(FILES);
    }

    private void read() {
        move.files().named(FILES).stream()
                .limit(MOST_FILES)
                .flatMap(path -> move.files().text(path).stream())
                .flatMap(source -> YamlNode.documents(source).stream())
                .forEach(file -> files.put(
                        file, file.get("services").map(YamlNode::entries).orElse(Map.of())));
    }

    private void tieThoseThatBuild() {
        files.forEach((file, services) ->
                services.forEach((name, service) -> built(service).ifPresent(stage -> {
                    tied.add(new TiedService(name, service, stage));
                    text(service, "image").ifPresent(names::add);
                })));
    }

    /** Services that name the image, and those of an override file beside the one that builds it. */
    private void tieThoseThatFollow() {
        List<TiedService> building = List.copyOf(tied);
        files.forEach((file, services) -> services.forEach((name, service) -> {
            if (service.get("build").isEmpty()) {
                building.stream()
                        .filter(each -> follows(name, service, each))
                        .findFirst()
                        .ifPresent(each -> tied.add(new TiedService(name, service, each.stage())));
                if (building.isEmpty()
                        && text(service, "image").filter(names::has).isPresent()) {
                    tied.add(new TiedService(name, service, move.last()));
                }
            }
        }));
    }

    private boolean follows(String name, YamlNode service, TiedService built) {
        Optional<String> image = text(service, "image");
        return image.map(names::has).orElse(name.equals(built.name()))
                && (image.isPresent()
                        || RepositoryPath.folder(built.file())
                                .equals(RepositoryPath.folder(service.source().name())));
    }

    private Optional<Stage> built(YamlNode service) {
        Optional<YamlNode> build = service.get("build");
        if (build.isEmpty() || build.get().get("dockerfile_inline").isPresent()) {
            return Optional.empty();
        }
        String context = build.flatMap(YamlNode::text)
                .map(ComposeServices::defaulted)
                .or(() -> text(build.get(), "context"))
                .orElse(".");
        String dockerfile = text(build.get(), "dockerfile").orElse("Dockerfile");
        String file = service.source().name();
        return RepositoryPath.resolve(RepositoryPath.folder(file), context)
                .flatMap(folder -> RepositoryPath.resolve(folder, dockerfile))
                .filter(move.dockerfile().source().name()::equals)
                .flatMap(path -> text(build.get(), "target").map(move::stage).orElse(Optional.of(move.last())));
    }

    private static Optional<String> text(YamlNode mapping, String key) {
        return mapping.get(key).flatMap(YamlNode::text).map(ComposeServices::defaulted);
    }

    private static String defaulted(String text) {
        return DEFAULTED.matcher(text).replaceAll("$1");
    }
}
