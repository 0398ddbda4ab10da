package io.github.alpinist.risk;

import io.github.alpinist.apk.Release;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The CPython 3 that runs in a stage after the move.
 *
 * @param minor the second number; empty where the image's tag does not say
 * @param ofImage whether the image brings it, so that Alpine's own packages of modules are not for it
 */
record PythonVersion(Optional<Integer> minor, boolean ofImage) {
    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?python:(?:3\\.(\\d+))?.*");
    private static final Pattern TAG = Pattern.compile(".*[:-]python3\\.(\\d+).*");

    /** By the second number of Alpine's release 3.N, from which on its python3 is that one. */
    private static final Map<Integer, Integer> OF_ALPINE = Map.of(16, 10, 18, 11, 20, 12, 24, 14);

    static PythonVersion of(Optional<String> image, Release release) {
        Matcher own = IMAGE.matcher(image.orElse(""));
        Matcher tagged = TAG.matcher(image.orElse(""));
        if (own.matches()) {
            return new PythonVersion(Optional.ofNullable(own.group(1)).map(Integer::valueOf), true);
        }
        if (tagged.matches()) {
            return new PythonVersion(Optional.of(Integer.valueOf(tagged.group(1))), true);
        }
        Optional<Integer> known = OF_ALPINE.keySet().stream()
                .filter(since -> since <= release.minor())
                .max(Integer::compare)
                .map(OF_ALPINE::get);
        return new PythonVersion(known, false);
    }

    @Override
    public String toString() {
        return minor.map(number -> "Python 3." + number).orElse("the image's Python");
    }
}
