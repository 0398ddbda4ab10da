package io.github.alpinist.migrate;

import java.util.List;
import java.util.Optional;

/**
 * What a repository may choose about pruning; what is absent was not said.
 *
 * @param runtimeNeeds packages, sonames, commands or paths that the program needs, whether or not anything shows it
 * @param keepFiles classes of files that stay in the image, such as {@code headers}
 * @param aggressive whether packages of which only a suspicion says that they are needed may go, if the tests pass
 * @param maxProbes how many candidates are tried at the most
 */
public record PruneChoices(
        List<String> runtimeNeeds, List<String> keepFiles, Optional<Boolean> aggressive, Optional<Integer> maxProbes) {
    /** Nothing said at all. */
    public static final PruneChoices NONE = new PruneChoices(List.of(), List.of(), Optional.empty(), Optional.empty());

    public PruneChoices {
        runtimeNeeds = List.copyOf(runtimeNeeds);
        keepFiles = List.copyOf(keepFiles);
    }

    /** These choices, and the others' where these say nothing. */
    PruneChoices orElse(PruneChoices others) {
        return new PruneChoices(
                runtimeNeeds.isEmpty() ? others.runtimeNeeds : runtimeNeeds,
                keepFiles.isEmpty() ? others.keepFiles : keepFiles,
                aggressive.or(others::aggressive),
                maxProbes.or(others::maxProbes));
    }
}
