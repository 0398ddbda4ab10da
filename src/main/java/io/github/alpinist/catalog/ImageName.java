package io.github.alpinist.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image's name without tag and digest, as it is written in a Dockerfile.
 *
 * @param registry host with port and any folders of a mirror before the public name ({@code mirror.example/proxy});
 *     empty for Docker Hub
 * @param path the public name ({@code python}, {@code library/python}, {@code hexpm/elixir})
 */
public record ImageName(Optional<String> registry, String path) {
    private static final Pattern HUB = Pattern.compile("(index\\.|registry-1\\.)?docker\\.io");
    private static final Pattern OF_ONE_DISTRIBUTION = Pattern.compile("(?:ubuntu|debian)[.-].*");
    private static final Pattern MIRRORED = Pattern.compile(
            "(?<head>(?:.*/)?(?:library|containers|amd64|arm64v8|arm32v[567]|i386|ppc64le|riscv64|s390x)/)(?<name>[^/]+)");

    /** Reads a name by Docker's rule: the first part is a host if it has a dot or a colon, or is localhost. */
    public static ImageName parse(String text) {
        int slash = text.indexOf('/');
        if (slash > 0 && isHost(text.substring(0, slash))) {
            return new ImageName(Optional.of(text.substring(0, slash)), text.substring(slash + 1));
        }
        return new ImageName(Optional.empty(), text);
    }

    private static boolean isHost(String part) {
        return part.indexOf('.') >= 0 || part.indexOf(':') >= 0 || part.equals("localhost");
    }

    /**
     * Another official image from the same place: a mirror and its folders are kept, but not a registry that is named
     * after its one distribution ({@code ubuntu.azurecr.io}).
     */
    ImageName official(String other) {
        Matcher mirrored = MIRRORED.matcher(path);
        if (mirrored.matches()) {
            return new ImageName(registry, mirrored.group("head") + other);
        }
        Optional<String> same = path.indexOf('/') < 0 ? registry : Optional.empty();
        return new ImageName(
                same.filter(host -> !OF_ONE_DISTRIBUTION.matcher(host).matches()), other);
    }

    /** The name by which its publisher knows it: without Docker Hub's host, and without a mirror's for official images. */
    String publicName() {
        Matcher mirrored = MIRRORED.matcher(path);
        if (mirrored.matches()) {
            return mirrored.group("name");
        }
        return registry.filter(
                        host -> path.indexOf('/') >= 0 && !HUB.matcher(host).matches())
                .map(host -> host + "/" + path)
                .orElse(path);
    }

    @Override
    public String toString() {
        return registry.map(host -> host + "/" + path).orElse(path);
    }
}
