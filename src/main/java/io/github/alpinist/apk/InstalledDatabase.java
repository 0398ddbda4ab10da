package io.github.alpinist.apk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packages of an image, from apk's database of what is installed. */
public final class InstalledDatabase {
    /** Where images keep it: the second one since apk 3. */
    public static final List<String> PATHS = List.of("/lib/apk/db/installed", "/usr/lib/apk/db/installed");

    private final Packages packages;
    private final Map<String, ApkPackage> owners = new HashMap<>();

    private InstalledDatabase(List<ApkPackage> packages) {
        this.packages = new Packages(packages);
        for (ApkPackage each : packages) {
            each.files().forEach(file -> owners.put(file.path(), each));
        }
    }

    /** Reads the database's text; lines that are no fields are passed over. */
    public static InstalledDatabase parse(String text) {
        List<ApkPackage> packages = new ArrayList<>();
        RecordParser parser = new RecordParser(packages::add);
        text.lines().forEach(parser::line);
        parser.end();
        return new InstalledDatabase(packages);
    }

    public Packages packages() {
        return packages;
    }

    /** The package that shipped the file at an absolute path; where two claim it, the one installed later. */
    public Optional<ApkPackage> owner(String path) {
        return Optional.ofNullable(owners.get(path));
    }

    /**
     * The package behind a name that a message or a person uses: an absolute path, a soname, a command, a package, or
     * a name with its prefix such as {@code pc:libpq}.
     */
    public Optional<ApkPackage> provider(String name) {
        if (name.startsWith("/")) {
            return owner(name);
        }
        return List.of("so:", "", "cmd:", "pc:").stream()
                .flatMap(prefix -> packages.providing(prefix + name).stream())
                .findFirst();
    }
}
