package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import java.util.List;
import java.util.Locale;

/**
 * A package that a file has installed.
 *
 * @param name in lower case, with hyphens alone between letters and digits (PEP 503)
 * @param version empty where none is pinned
 * @param bounds on the version as they are written, where none is pinned
 * @param place where it is named
 * @param files of that version that the file lists; none where it lists no names
 * @param hashes that the file allows, in lower case; none where it allows any
 * @param asked whether the index that a person named may be asked for it: not where the file takes it from another
 * @param binaryOnly whether it may not be compiled
 */
record PythonPin(
        String name,
        String version,
        String bounds,
        Place place,
        List<String> files,
        List<String> hashes,
        boolean asked,
        boolean binaryOnly) {
    PythonPin {
        files = List.copyOf(files);
        hashes = List.copyOf(hashes);
    }

    static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    boolean isPinned() {
        return !version.isEmpty();
    }

    boolean listsFiles() {
        return !files.isEmpty();
    }

    /** The same, of a version and with its files as an index tells them. */
    PythonPin of(String found, List<String> names) {
        return new PythonPin(name, found, bounds, place, names, hashes, asked, binaryOnly);
    }

    @Override
    public String toString() {
        return isPinned() ? name + " " + version : name;
    }
}
