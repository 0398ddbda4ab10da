package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.ContextSource;
import io.github.alpinist.dockerfile.DockerIgnore;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.dockerfile.Variables;
import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which files of the repository stages get from the build context, by COPY, ADD or a bind mount, after what
 * {@code .dockerignore} leaves out.
 */
final class Copied implements Predicate<String> {
    private final String context;
    private final Optional<DockerIgnore> ignore;
    private final List<ContextSource> sources;

    private Copied(String context, Optional<DockerIgnore> ignore, List<ContextSource> sources) {
        this.context = context;
        this.ignore = ignore;
        this.sources = sources;
    }

    static Copied by(Stream<Stage> stages, Move move) {
        Variables variables = Variables.of(move.dockerfile(), Map.of());
        List<ContextSource> sources = stages.flatMap(stage -> stage.instructions().stream())
                .flatMap(instruction -> ContextSource.of(instruction, variables).stream())
                .toList();
        return new Copied(move.context(), ignore(move), sources);
    }

    /** The ignore file that Docker reads: that of the Dockerfile stands beside it, the common one in the context. */
    private static Optional<DockerIgnore> ignore(Move move) {
        List<String> names = DockerIgnore.names(move.dockerfile().source().name());
        return Stream.of(names.get(0), move.context() + names.get(1))
                .flatMap(name -> move.files().text(name).stream())
                .findFirst()
                .flatMap(Copied::parsed);
    }

    /** The build tells that a file is no ignore file. */
    private static Optional<DockerIgnore> parsed(Source file) {
        try {
            return Optional.of(DockerIgnore.parse(file.text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param path in the repository */
    @Override
    public boolean test(String path) {
        if (!path.startsWith(context)) {
            return false;
        }
        String inContext = path.substring(context.length());
        return sources.stream().anyMatch(source -> source.files().test(inContext))
                && ignore.map(lines -> !lines.leavesOut(inContext)).orElse(true);
    }
}
