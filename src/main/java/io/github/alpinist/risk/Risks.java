package io.github.alpinist.risk;

import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The catalogue of risks: one file of YAML a group, bundled beside these classes. */
public final class Risks {
    private static final List<String> FILES = List.of(
            "python",
            "node",
            "ruby",
            "php",
            "java",
            "dotnet",
            "beam",
            "go",
            "programs",
            "libc",
            "consumers",
            "lore",
            "advice");
    private static final List<RiskGroup> GROUPS =
            FILES.stream().map(Risks::group).toList();

    private Risks() {}

    /** All of them, in the order of {@code docs/musl.md}. */
    public static List<RiskGroup> groups() {
        return GROUPS;
    }

    /** A risk that is in the catalogue. */
    static Risk of(String id) {
        return GROUPS.stream()
                .flatMap(group -> group.risks().stream())
                .filter(risk -> risk.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no risk is called " + id));
    }

    private static RiskGroup group(String file) {
        String name = "catalogue/" + file + ".yaml";
        try (InputStream in = Risks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no such resource: " + name);
            }
            Map<?, ?> tree =
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in);
            List<Risk> risks = ((List<?>) value(tree, "risks"))
                    .stream().map(row -> risk((Map<?, ?>) row)).toList();
            return new RiskGroup(text(tree, "title"), risks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Risk risk(Map<?, ?> row) {
        return new Risk(
                text(row, "id"),
                text(row, "title"),
                Severity.valueOf(text(row, "severity").toUpperCase(Locale.ROOT)),
                text(row, "shows"),
                text(row, "reason"),
                text(row, "remedy"),
                optional(row, "last-release").map(Release::require),
                optional(row, "until"),
                ((List<?>) value(row, "sources")).stream().map(String::valueOf).toList());
    }

    private static String text(Map<?, ?> row, String key) {
        return value(row, key).toString().strip();
    }

    private static Optional<String> optional(Map<?, ?> row, String key) {
        return Optional.ofNullable(row.get(key)).map(value -> value.toString().strip());
    }

    private static Object value(Map<?, ?> row, String key) {
        return Optional.ofNullable((Object) row.get(key))
                .orElseThrow(() -> new IllegalArgumentException("a risk has no '" + key + "': " + row));
    }
}
