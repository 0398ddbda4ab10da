package io.github.alpinist.migrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The TCP ports on which a compose file's service listens; none is published. */
final class ComposePorts {
    private static final Pattern PORT =
            Pattern.compile("(?:.*:)?(?<port>\\d{1,5})(?:-\\d{1,5})?(?:/(?<protocol>tcp|udp|sctp))?");
    private static final String TCP = "tcp";

    private ComposePorts() {}

    static List<Integer> read(ComposeMap service) {
        return Stream.of("expose", "ports")
                .flatMap(key -> service.items(key).stream().flatMap(port -> read(service, key, port).stream()))
                .distinct()
                .toList();
    }

    private static Optional<Integer> read(ComposeMap service, String key, Object port) {
        if (port instanceof Map) {
            ComposeMap details = service.map(key, port);
            return details.text("protocol").orElse(TCP).equals(TCP) ? details.number("target") : Optional.empty();
        }
        Matcher form = PORT.matcher(service.scalar(key, port));
        if (!form.matches()) {
            throw service.refused(key, "has what is no port", "Write it as \"8080:80\" or \"80\".");
        }
        String protocol = Optional.ofNullable(form.group("protocol")).orElse(TCP);
        return protocol.equals(TCP) ? Optional.of(Integer.valueOf(form.group("port"))) : Optional.empty();
    }
}
