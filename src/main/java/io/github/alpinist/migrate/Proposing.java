package io.github.alpinist.migrate;

import io.github.alpinist.forge.Forge;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is made of a move that passed, and where a pull request goes.
 *
 * @param kind what is made
 * @param forge where pull requests are opened; asked by the stage that proposes and by nothing else, so that no other
 *     ever sees a token
 * @param labels that a pull request gets, beside those that it has
 * @param draft whether a new one is opened as a draft
 * @param reopen whether one that a person closed is opened again
 */
public record Proposing(Propose kind, Supplier<Forge> forge, List<String> labels, boolean draft, boolean reopen) {
    public static final Proposing NOTHING = without(Propose.NONE);
    public static final Proposing PATCH = without(Propose.PATCH);

    public Proposing {
        labels = List.copyOf(labels);
    }

    boolean isOnForge() {
        return kind != Propose.NONE && kind != Propose.PATCH;
    }

    private static Proposing without(Propose kind) {
        Supplier<Forge> none = () -> {
            throw new IllegalStateException("nothing is proposed on a forge");
        };
        return new Proposing(kind, none, List.of(), false, false);
    }
}
