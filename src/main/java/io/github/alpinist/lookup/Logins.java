package io.github.alpinist.lookup;

import io.github.alpinist.finding.AlpinistException;
import java.util.Optional;

/** Who one is to a registry. */
@FunctionalInterface
public interface Logins {
    /** Nobody anywhere. */
    Logins NONE = image -> Optional.empty();

    /**
     * The login for an image's registry; empty where there is none.
     *
     * @throws AlpinistException where it cannot be had
     */
    Optional<Login> of(String image);
}
