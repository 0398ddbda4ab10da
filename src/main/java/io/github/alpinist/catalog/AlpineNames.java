package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.List;

/** Which names {@code apk add} knows in a release of Alpine. */
interface AlpineNames {
    boolean has(String alpineName, Release release);

    /** The releases that it knows the names of, the oldest first; the answer for any other is no. */
    List<Release> releases();
}
