package io.github.alpinist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A workflow of GitHub Actions, or an action, as its file says it. */
record Workflow(Path file, Map<?, ?> content) {
    /** Ours, and those that people copy. */
    static List<Workflow> all() {
        List<Workflow> all = new ArrayList<>();
        for (String folder : List.of(".github/workflows", "examples/github")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.sorted().map(Workflow::read).forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    static Workflow read(Path file) {
        return new Workflow(file, (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text(file)));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text(file);
    }

    List<Map<?, ?>> jobs() {
        List<Map<?, ?>> jobs = new ArrayList<>();
        map(content, "jobs").values().forEach(job -> jobs.add((Map<?, ?>) job));
        return jobs;
    }

    /** Of all its jobs, or of an action. */
    List<Map<?, ?>> steps() {
        return content.containsKey("runs")
                ? steps(map(content, "runs"))
                : jobs().stream().flatMap(job -> steps(job).stream()).toList();
    }

    static List<Map<?, ?>> steps(Map<?, ?> job) {
        List<Map<?, ?>> steps = new ArrayList<>();
        if (job.get("steps") instanceof List<?> all) {
            all.forEach(step -> steps.add((Map<?, ?>) step));
        }
        return steps;
    }

    /** Empty where there is none. */
    static Map<?, ?> map(Map<?, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Empty where there is none. */
    static String value(Map<?, ?> parent, String key) {
        Object value = parent.get(key);
        return value == null ? "" : value.toString();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
