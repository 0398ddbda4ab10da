package io.github.alpinist.risk;

import io.github.alpinist.lookup.PythonFile;
import io.github.alpinist.lookup.PythonFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says what becomes of packages: by the files that a lock lists, else by an index, else by what is known of them. */
final class WheelJudge {
    static final String COMPILED = "python-wheel-compiled";
    static final String MISSING = "python-wheel-missing";
    static final String UNLISTED = "python-lock-without-wheel";
    static final String UNHASHED = "python-hash-without-wheel";
    static final String HIDDEN = "python-wheel-linux";

    /** Wheels for glibc hold C code that speeds them up; without it their sources install without a compiler. */
    private static final Set<String> WITHOUT_COMPILER = Set.of("watchdog", "google-crc32c");

    private final PythonVersion python;
    private final PythonFiles index;
    private final KnownPackages known;

    WheelJudge(PythonVersion python, PythonFiles index, KnownPackages known) {
        this.python = python;
        this.index = index;
        this.known = known;
    }

    /** Whether an index is to be asked of it. */
    static boolean asksFor(PythonPin pin, PythonVersion python) {
        return pin.asked() && (!pin.listsFiles() || PythonFate.of(pin, python) != PythonFate.FINE);
    }

    /** Empty where it installs as on Debian, and where nothing tells. */
    Optional<PythonOutcome> judge(PythonPin pin) {
        if (WITHOUT_COMPILER.contains(pin.name()) && !pin.binaryOnly()) {
            return Optional.empty();
        }
        List<PythonFile> files = pin.asked() ? index.of(pin.name()).orElse(List.of()) : List.of();
        Optional<String> risk =
                pin.listsFiles() ? listed(pin, files) : files.isEmpty() ? known(pin) : asked(pin, files);
        return risk.map(id -> new PythonOutcome(version(pin, files), id, newer(version(pin, files), files)));
    }

    private Optional<String> listed(PythonPin pin, List<PythonFile> files) {
        if (pin.files().size() == 1
                && WheelName.parse(pin.files().get(0))
                        .filter(WheelName::hidesItsLibc)
                        .isPresent()) {
            return Optional.of(HIDDEN);
        }
        Optional<String> risk = risk(PythonFate.of(pin, python));
        List<String> there = names(files, pin.version());
        boolean isThere = !there.isEmpty() && PythonFate.of(pin.of(pin.version(), there), python) == PythonFate.FINE;
        return risk.map(id -> isThere ? UNLISTED : id);
    }

    private Optional<String> asked(PythonPin pin, List<PythonFile> files) {
        PythonPin found = version(pin, files);
        PythonPin complete = found.of(found.version(), names(files, found.version()));
        return risk(PythonFate.of(complete, python)).or(() -> unhashed(complete, files));
    }

    /** A file of hashes admits only those. */
    private Optional<String> unhashed(PythonPin pin, List<PythonFile> files) {
        List<String> admitted = files.stream()
                .filter(file -> pin.hashes().contains(file.sha256()))
                .map(PythonFile::name)
                .toList();
        boolean differs =
                !admitted.isEmpty() && PythonFate.of(pin.of(pin.version(), admitted), python) != PythonFate.FINE;
        return differs ? Optional.of(UNHASHED) : Optional.empty();
    }

    private Optional<String> known(PythonPin pin) {
        return known.rows(pin.name(), pin.version()).stream()
                .findFirst()
                .map(row -> pin.binaryOnly() ? MISSING : row.risk());
    }

    private static Optional<String> risk(PythonFate fate) {
        return switch (fate) {
            case FINE -> Optional.empty();
            case COMPILED -> Optional.of(COMPILED);
            case MISSING -> Optional.of(MISSING);
        };
    }

    /** With the version that would be taken today, where none is pinned. */
    private static PythonPin version(PythonPin pin, List<PythonFile> files) {
        return pin.isPinned()
                ? pin
                : versions(files)
                        .filter(version -> PythonVersions.isWithin(version, pin.bounds()))
                        .max(PythonVersions.ORDER)
                        .map(version -> pin.of(version, pin.files()))
                        .orElse(pin);
    }

    private Optional<String> newer(PythonPin pin, List<PythonFile> files) {
        return versions(files)
                .filter(version -> pin.isPinned() && PythonVersions.ORDER.compare(version, pin.version()) > 0)
                .sorted(PythonVersions.ORDER)
                .filter(version -> names(files, version).stream()
                        .flatMap(name -> WheelName.parse(name).stream())
                        .anyMatch(wheel -> (wheel.isForMusl() || wheel.isForAll()) && wheel.isFor(python)))
                .findFirst();
    }

    private static Stream<String> versions(List<PythonFile> files) {
        return files.stream()
                .filter(file -> !file.yanked())
                .flatMap(file -> PythonFate.version(file.name()).stream())
                .filter(PythonVersions::isFinal)
                .distinct();
    }

    private static List<String> names(List<PythonFile> files, String version) {
        return files.stream()
                .map(PythonFile::name)
                .filter(name -> PythonFate.version(name)
                        .filter(found -> PythonVersions.same(found, version))
                        .isPresent())
                .toList();
    }
}
