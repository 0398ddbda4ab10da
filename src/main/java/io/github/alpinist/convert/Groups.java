package io.github.alpinist.convert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups that a stage knows: those of Alpine's base image, and those that the file has created so far. */
final class Groups {
    /** {@code /etc/group} of Alpine 3.20 to 3.22. */
    private static final Map<String, String> ALPINE = Map.ofEntries(
            Map.entry("root", "0"),
            Map.entry("bin", "1"),
            Map.entry("daemon", "2"),
            Map.entry("sys", "3"),
            Map.entry("adm", "4"),
            Map.entry("tty", "5"),
            Map.entry("disk", "6"),
            Map.entry("lp", "7"),
            Map.entry("kmem", "9"),
            Map.entry("wheel", "10"),
            Map.entry("floppy", "11"),
            Map.entry("mail", "12"),
            Map.entry("news", "13"),
            Map.entry("uucp", "14"),
            Map.entry("cron", "16"),
            Map.entry("audio", "18"),
            Map.entry("cdrom", "19"),
            Map.entry("dialout", "20"),
            Map.entry("ftp", "21"),
            Map.entry("sshd", "22"),
            Map.entry("input", "23"),
            Map.entry("tape", "26"),
            Map.entry("video", "27"),
            Map.entry("netdev", "28"),
            Map.entry("kvm", "34"),
            Map.entry("games", "35"),
            Map.entry("shadow", "42"),
            Map.entry("www-data", "82"),
            Map.entry("users", "100"),
            Map.entry("ntp", "123"),
            Map.entry("abuild", "300"),
            Map.entry("utmp", "406"),
            Map.entry("ping", "999"),
            Map.entry("nogroup", "65533"),
            Map.entry("nobody", "65534"));

    /** Ids that Debian's groups have too, so that the original file cannot have used them for others. */
    private static final Set<String> SHARED = Set.of(
            "0", "1", "2", "3", "4", "5", "6", "7", "9", "10", "12", "13", "20", "21", "22", "26", "33", "34", "42",
            "100", "65534");

    private final Map<String, String> idByName = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();

    /** @param id as it is written, variables included; empty where Alpine chooses it */
    void create(String name, Optional<String> id) {
        idByName.put(name, id.orElse(""));
    }

    void delete(String name) {
        idByName.remove(name);
        deleted.add(name);
    }

    void addAll(Groups others) {
        idByName.putAll(others.idByName);
        deleted.addAll(others.deleted);
    }

    /** Whether the file creates the group. */
    boolean creates(String name) {
        return idByName.containsKey(name);
    }

    boolean knows(String name) {
        return idByName.containsKey(name) || ALPINE.containsKey(name) && !deleted.contains(name);
    }

    /** The name of the group with an id. */
    Optional<String> named(String id) {
        return name(idByName, id).or(() -> name(ALPINE, id));
    }

    private static Optional<String> name(Map<String, String> ids, String id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The group of Alpine's that has an id which Debian leaves free. */
    Optional<String> holder(String id) {
        return SHARED.contains(id) ? Optional.empty() : name(ALPINE, id).filter(name -> !deleted.contains(name));
    }
}
