package io.github.alpinist.report;

import java.util.List;

/**
 * What of a variant can be attacked.
 *
 * @param executables how many ELF programs and scripts may be executed
 * @param setuid paths of files that run as their owner or group, sorted
 * @param shells paths of shells, sorted
 * @param interpreters paths of interpreters of other languages, sorted
 * @param ports exposed, such as {@code 8080/tcp}, sorted
 * @param user it runs as; {@code root} where the image names none
 */
public record Surface(
        int executables,
        List<String> setuid,
        List<String> shells,
        List<String> interpreters,
        List<String> ports,
        String user) {
    public Surface {
        setuid = List.copyOf(setuid);
        shells = List.copyOf(shells);
        interpreters = List.copyOf(interpreters);
        ports = List.copyOf(ports);
    }
}
