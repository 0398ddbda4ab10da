package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.Optional;

/** What takes the place of a base image. */
public sealed interface ImageAnswer {

    /**
     * Its Alpine variant.
     *
     * @param repository with the registry of the original where the public name stays the same
     * @param tag pins an Alpine release where the original pins its distribution's and the publisher has such a tag
     * @param alpine the release that the image stands on, as far as it is known
     */
    record Mapped(ImageName repository, String tag, Evidence evidence, Confidence confidence, Optional<Release> alpine)
            implements ImageAnswer {
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
