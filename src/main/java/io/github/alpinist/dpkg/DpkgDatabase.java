package io.github.alpinist.dpkg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packages of an image, from {@code /var/lib/dpkg}: one {@code status} file, or, in images without dpkg, a file a
 * package in {@code status.d}. Fields are those of deb822(5) and of dpkg's manual.
 */
public final class DpkgDatabase {
    public static final String STATUS = "/var/lib/dpkg/status";

    private static final String SINGLE_STATUS = "/var/lib/dpkg/status.d/";
    private static final Pattern LIST = Pattern.compile("/var/lib/dpkg/info/([^/:]+)(?::([^/]+))?\\.list");
    private static final Pattern SUMS = Pattern.compile("/var/lib/dpkg/status\\.d/([^/]+)\\.md5sums");
    /** A version stands there where it is not the package's own. */
    private static final Pattern SOURCE = Pattern.compile("(\\S+)(?: +\\((\\S+)\\))?");

    private static final int KIBIBYTE = 1024;

    private final List<DpkgPackage> packages = new ArrayList<>();
    private final Map<String, DpkgPackage> owners = new HashMap<>();

    private DpkgDatabase() {}

    /** @param texts the database's files by absolute path; others among them are passed over */
    public static DpkgDatabase parse(Map<String, String> texts) {
        DpkgDatabase database = new DpkgDatabase();
        Map<String, List<String>> files = files(texts);
        texts.forEach((path, text) -> {
            if (path.equals(STATUS)
                    || (path.startsWith(SINGLE_STATUS) && !SUMS.matcher(path).matches())) {
                database.addAll(text, files);
            }
        });
        return database;
    }

    private static Map<String, List<String>> files(Map<String, String> texts) {
        Map<String, List<String>> files = new HashMap<>();
        texts.forEach((path, text) -> {
            Matcher list = LIST.matcher(path);
            Matcher sums = SUMS.matcher(path);
            if (list.matches()) {
                String arch = Optional.ofNullable(list.group(2)).orElse("");
                files.put(key(list.group(1), arch), text.lines().toList());
            } else if (sums.matches()) {
                files.put(key(sums.group(1), ""), pathsOfSums(text));
            }
        });
        return files;
    }

    private static List<String> pathsOfSums(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^\\S+\\s+", "/"))
                .filter(path -> path.length() > 1)
                .toList();
    }

    private static String key(String name, String arch) {
        return name + ":" + arch;
    }

    private void addAll(String status, Map<String, List<String>> files) {
        Map<String, String> fields = new HashMap<>();
        for (String line : status.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                add(fields, files);
                fields.clear();
            } else if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        add(fields, files);
    }

    private void add(Map<String, String> fields, Map<String, List<String>> files) {
        String name = fields.getOrDefault("Package", "");
        if (name.isEmpty() || !fields.getOrDefault("Status", "ok installed").endsWith(" installed")) {
            return;
        }
        String arch = fields.getOrDefault("Architecture", "");
        List<String> owned = files.getOrDefault(key(name, arch), files.getOrDefault(key(name, ""), List.of()));
        String version = fields.getOrDefault("Version", "");
        Matcher source = SOURCE.matcher(fields.getOrDefault("Source", name));
        boolean named = source.matches();
        DpkgPackage added = new DpkgPackage(
                name,
                version,
                arch,
                KIBIBYTE * size(fields),
                named ? source.group(1) : name,
                named && source.group(2) != null ? source.group(2) : version,
                owned);
        packages.add(added);
        owned.forEach(path -> owners.put(path, added));
    }

    private static long size(Map<String, String> fields) {
        try {
            return Math.max(0, Integer.parseInt(fields.getOrDefault("Installed-Size", "0")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Packages that are installed, in the order of the database. */
    public List<DpkgPackage> packages() {
        return List.copyOf(packages);
    }

    /** The package that shipped a file, under the path that the package knows. */
    public Optional<DpkgPackage> owner(String path) {
        return Optional.ofNullable(owners.get(path));
    }
}
