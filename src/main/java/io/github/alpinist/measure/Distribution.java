package io.github.alpinist.measure;

import io.github.alpinist.prune.FileTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distribution of an image, as its {@code os-release} (os-release(5)) tells it.
 *
 * @param id such as {@code alpine}
 * @param version such as {@code 3.20} for Alpine, whose points change no advisory, and {@code 12} for Debian
 */
record Distribution(String id, String version) {
    private static final List<String> PATHS = List.of("/etc/os-release", "/usr/lib/os-release");

    /** Absent where the image does not tell. */
    static Optional<Distribution> of(FileTree tree) {
        return PATHS.stream()
                .flatMap(path -> tree.text(path).stream())
                .findFirst()
                .map(Distribution::values)
                .filter(values -> values.containsKey("ID") && values.containsKey("VERSION_ID"))
                .map(values -> {
                    String id = values.getOrDefault("ID", "");
                    String version = values.getOrDefault("VERSION_ID", "");
                    return new Distribution(id, id.equals("alpine") ? branch(version) : version);
                });
    }

    /** As package URLs have it. */
    String qualifier() {
        return id + "-" + version;
    }

    /** As the OSV format names it: {@code Alpine:v3.20}, {@code Debian:12}, {@code Ubuntu:22.04:LTS} without its end. */
    String ecosystem() {
        return switch (id) {
            case "alpine" -> "Alpine:v" + version;
            case "debian" -> "Debian:" + version;
            case "ubuntu" -> "Ubuntu:" + version;
            default -> id + ":" + version;
        };
    }

    private static String branch(String version) {
        String[] parts = version.split("\\.", 3);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int sign = line.indexOf('=');
            if (sign > 0) {
                values.put(
                        line.substring(0, sign).strip(),
                        line.substring(sign + 1).replaceAll("[\"']", "").strip());
            }
        });
        return values;
    }
}
