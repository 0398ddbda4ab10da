package io.github.alpinist.lookup;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Collection;

/** Asks an index of Python packages. Whoever asks must do as well where there is no answer. */
@FunctionalInterface
public interface PythonIndex {
    /** Asks no one. */
    PythonIndex NONE = projects -> PythonFiles.NOT_ASKED;

    /**
     * Which files the index has.
     *
     * @param projects by their names in lower case, with hyphens alone between letters and digits (PEP 503)
     * @throws AlpinistException {@link Failure#INTERRUPTED} where the thread was interrupted, and for nothing else
     */
    PythonFiles files(Collection<String> projects);
}
