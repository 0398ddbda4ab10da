package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What takes the place of a base image. */
public sealed interface ImageAnswer {

    /**
     * Its Alpine variant.
     *
     * @param repository with the registry of the original where the public name stays the same
     * @param tag pins an Alpine release where the original pins its distribution's and the publisher has such a tag
     * @param alpine the release that the image stands on, as far as it is known
     * @param alternatives other tags of the same version, the nearest first, for where this one is not to be had
     */
    record Mapped(
            ImageName repository,
            String tag,
            Evidence evidence,
            Confidence confidence,
            Optional<Release> alpine,
            List<String> alternatives)
            implements ImageAnswer {
        public Mapped {
            alternatives = List.copyOf(alternatives);
        }

        /** The same, seen in a registry. */
        public Mapped foundIn(String registry) {
            List<String> facts = new ArrayList<>(evidence.facts());
            facts.add(registry + " has it");
            return new Mapped(repository, tag, new Evidence(facts), Confidence.CERTAIN, alpine, alternatives);
        }

        Mapped or(List<String> others) {
            return new Mapped(repository, tag, evidence, confidence, alpine, others);
        }

        /** One of the alternatives. */
        public Mapped inPlace(String alternative) {
            return new Mapped(
                    repository,
                    alternative,
                    Evidence.of("there is no " + reference()),
                    confidence,
                    Optional.empty(),
                    List.of());
        }

        /** The reference as a Dockerfile has it. */
        public String reference() {
            return repository + ":" + tag;
        }
    }

    /** It stands on Alpine as it is. */
    record AlreadyAlpine() implements ImageAnswer {}

    /** It stands neither on Debian nor on Ubuntu: there is nothing to convert in it. */
    record Foreign(String reason) implements ImageAnswer {}

    /** It is known that no Alpine variant is published. */
    record NoVariant(String reason, String remedy) implements ImageAnswer {}

    /** Nothing is known about it. */
    record Unknown(String remedy) implements ImageAnswer {}
}
