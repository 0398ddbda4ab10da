package io.github.alpinist.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is shown to a registry that asks who is there. */
public sealed interface Login {

    /** A name and its password. */
    record Password(String user, String password) implements Login {
        /** The value of an {@code Authorization} header (RFC 7617). */
        String basic() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Password[" + user + "]";
        }
    }

    /** A token of OAuth 2 that the registry's token service exchanges for one that it takes. */
    record Refresh(String token) implements Login {
        @Override
        public String toString() {
            return "Refresh[]";
        }
    }
}
