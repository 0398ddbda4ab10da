package io.github.alpinist.apk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads package records: lines of a letter, a colon and a value, closed by an empty line. The format is that of
 * {@code APKINDEX} and of the installed database (apk-index(5), apk-db(5)); unknown letters are left to newer readers.
 */
final class RecordParser {
    private final Consumer<ApkPackage> sink;
    private String name = "";
    private String version = "";
    private String arch = "";
    private String origin = "";
    private String licence = "";
    private long size;
    private long installedSize;
    private int priority;
    private List<Dependency> depends = List.of();
    private List<Dependency> installIf = List.of();
    private List<Provide> provides = List.of();
    private List<ApkFile> files = new ArrayList<>();
    private List<String> folders = new ArrayList<>();
    private String folder = "/";
    private String file = "";

    RecordParser(Consumer<ApkPackage> sink) {
        this.sink = sink;
    }

    void line(String line) {
        if (line.isEmpty()) {
            end();
        } else if (line.length() >= 2 && line.charAt(1) == ':') {
            field(line.charAt(0), line.substring(2));
        }
    }

    /** Closes the last record; call it once after the last line. */
    void end() {
        endFile("");
        if (!name.isEmpty()) {
            sink.accept(new ApkPackage(
                    name,
                    version,
                    arch,
                    size,
                    installedSize,
                    origin.isEmpty() ? name : origin,
                    licence,
                    depends,
                    provides,
                    installIf,
                    priority,
                    files,
                    folders));
        }
        clear();
    }

    private void clear() {
        name = version = arch = origin = licence = "";
        size = installedSize = 0;
        priority = 0;
        depends = installIf = List.of();
        provides = List.of();
        files = new ArrayList<>();
        folders = new ArrayList<>();
        folder = "/";
    }

    private void field(char letter, String value) {
        switch (letter) {
            case 'P' -> name = value;
            case 'V' -> version = value;
            case 'A' -> arch = value;
            case 'S' -> size = number(value);
            case 'I' -> installedSize = number(value);
            case 'o' -> origin = value;
            case 'L' -> licence = value.strip();
            case 'D' -> depends = Dependency.parseList(value);
            case 'p' -> provides = Provide.parseList(value);
            case 'i' -> installIf = Dependency.parseList(value);
            case 'k' -> priority = (int) Math.min(number(value), Integer.MAX_VALUE);
            case 'F' -> folder(value);
            case 'R' -> file(value);
            case 'Z' -> endFile(value);
            default -> {}
        }
    }

    private void folder(String value) {
        endFile("");
        folder = value.isEmpty() ? "/" : "/" + value + "/";
        folders.add(value.isEmpty() ? "/" : "/" + value);
    }

    private void file(String value) {
        endFile("");
        file = value;
    }

    private void endFile(String checksum) {
        if (!file.isEmpty()) {
            files.add(new ApkFile(folder + file, checksum));
            file = "";
        }
    }

    private static long number(String value) {
        try {
            return Math.max(0, Long.parseLong(value.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
