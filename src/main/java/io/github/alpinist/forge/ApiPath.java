package io.github.alpinist.forge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names within the addresses of an API, percent-encoded (RFC 3986). */
final class ApiPath {
    private ApiPath() {}

    /** As one segment: slashes are encoded too. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As so many segments as it has. */
    static String segments(String path) {
        return Arrays.stream(path.split("/", -1)).map(ApiPath::segment).collect(Collectors.joining("/"));
    }
}
