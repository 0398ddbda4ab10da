package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.code;
import static io.github.alpinist.report.Inline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was migrated, and on what.
 *
 * @param repository name of the repository's folder
 * @param dockerfile path relative to the repository
 * @param platform such as {@code linux/amd64}
 * @param alpineRelease such as {@code 3.20}; absent where the run stopped before one was chosen
 * @param engine name and version of the container engine; absent where none was used
 * @param bases the base images of the builds
 */
public record Subject(
        String repository,
        String dockerfile,
        String platform,
        Optional<String> alpineRelease,
        Optional<String> engine,
        List<BaseImage> bases) {
    public Subject {
        bases = List.copyOf(bases);
    }

    /** The same on another release. */
    public Subject withRelease(String release) {
        return new Subject(repository, dockerfile, platform, Optional.of(release), engine, bases);
    }

    /** As one sentence. */
    Phrase inWords() {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.of(code(repository + "/" + dockerfile), words(" on "), code(platform)));
        alpineRelease.ifPresent(release -> parts.add(Phrase.of(words("Alpine "), code(release))));
        engine.ifPresent(name -> parts.add(Phrase.of(code(name))));
        return Phrase.joined(", ", parts).and(words("."));
    }
}
