package io.github.alpinist.forge;

import java.util.Optional;

/**
 * What is to change of a pull request; what is empty stays.
 *
 * @param open whether it is to be opened again, or closed
 */
record RequestEdit(Optional<String> title, Optional<String> base, Optional<String> body, Optional<Boolean> open) {
    static RequestEdit close(String body) {
        return new RequestEdit(Optional.empty(), Optional.empty(), Optional.of(body), Optional.of(false));
    }

    boolean isNothing() {
        return title.isEmpty() && base.isEmpty() && body.isEmpty() && open.isEmpty();
    }
}
