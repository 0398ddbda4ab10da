package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;

/** What becomes of a package when it is installed on musl, on x86_64. */
enum PythonFate {
    /** A wheel fits; or nothing tells, or it is compiled on Debian too. */
    FINE,
    /** There is a wheel for glibc, and on musl the source is compiled. */
    COMPILED,
    /** There is a wheel for glibc, and for musl neither one nor the source. */
    MISSING;

    /** By the names of all files of the version. */
    static PythonFate of(PythonPin pin, PythonVersion python) {
        List<WheelName> wheels = pin.files().stream()
                .flatMap(file -> WheelName.parse(file).stream())
                .toList();
        boolean fits =
                wheels.stream().anyMatch(wheel -> (wheel.isForAll() || wheel.isForMusl()) && wheel.isFor(python));
        boolean onDebian = wheels.stream().anyMatch(wheel -> wheel.isForGlibc() && isForDebian(wheel, python));
        if (fits || !onDebian) {
            return FINE;
        }
        return pin.files().stream().anyMatch(PythonFate::isSource) && !pin.binaryOnly() ? COMPILED : MISSING;
    }

    /** An image's Python is the same before the move; Debian's own is another than Alpine's. */
    private static boolean isForDebian(WheelName wheel, PythonVersion python) {
        return !python.ofImage() || wheel.isFor(python);
    }

    private static boolean isSource(String file) {
        return version(file).isPresent() && !file.endsWith(".whl");
    }

    /** The version that a file is of. */
    static Optional<String> version(String file) {
        if (file.endsWith(".whl")) {
            return WheelName.parse(file).map(WheelName::version);
        }
        String stem = file.replaceFirst("\\.(?:tar\\.(?:gz|bz2|xz)|tgz|zip)$", "");
        return stem.equals(file) ? Optional.empty() : Optional.of(stem.substring(stem.lastIndexOf('-') + 1));
    }
}
