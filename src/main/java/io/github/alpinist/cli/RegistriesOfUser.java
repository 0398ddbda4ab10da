package io.github.alpinist.cli;

import io.github.alpinist.engine.DockerLogins;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.RegistryLookup;

/** The registries of images, with the logins that the user's Docker configuration holds. */
final class RegistriesOfUser {
    private RegistriesOfUser() {}

    static Lookup lookup() {
        return new RegistryLookup(new DockerLogins(System.getenv()));
    }
}
