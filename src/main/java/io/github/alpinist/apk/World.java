package io.github.alpinist.apk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an image was asked to have installed: {@code /etc/apk/world}.
 *
 * @param dependencies in the file's order
 */
public record World(List<Dependency> dependencies) {
    public static final String PATH = "/etc/apk/world";

    public World {
        dependencies = List.copyOf(dependencies);
    }

    public static World parse(String text) {
        return new World(Dependency.parseList(text));
    }

    /** What this world asks for beyond a base image's. */
    public List<Dependency> beyond(World base) {
        Set<String> known = base.dependencies.stream().map(Dependency::name).collect(Collectors.toSet());
        return dependencies.stream()
                .filter(dependency -> !known.contains(dependency.name()))
                .toList();
    }
}
