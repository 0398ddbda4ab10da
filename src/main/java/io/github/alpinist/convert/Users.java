package io.github.alpinist.convert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ids of users and groups that are not the same on Debian and on Alpine. */
final class Users {
    /**
     * An id on both.
     *
     * @param debian in words where it is no number
     */
    record Ids(String debian, String alpine) {
        private boolean differ() {
            return !debian.equals(alpine);
        }
    }

    static final Ids SAME = new Ids("", "");

    /** The range of system ids, {@code SYS_UID_MAX} of Debian's login.defs, against BusyBox's {@code adduser -S}. */
    static final Ids USERADD = new Ids("the last that is free up to 999", "the first that is free from 100");

    static final Ids ADDUSER =
            new Ids("the first that is free from 100, after Debian's own", "the first that is free from 100");

    /** Debian's base-passwd; Alpine's alpine-baselayout, and for www-data and postgres their packages and images. */
    private static final Map<String, Ids> USERS = Map.of(
            "www-data", new Ids("33", "82"),
            "postgres", new Ids("what its package chose", "70"),
            "daemon", new Ids("1", "2"),
            "bin", new Ids("2", "1"),
            "games", new Ids("5", "35"));

    private static final Map<String, Ids> GROUPS = Map.of(
            "www-data", new Ids("33", "82"),
            "postgres", new Ids("what its package chose", "70"),
            "daemon", new Ids("1", "2"),
            "bin", new Ids("2", "1"),
            "games", new Ids("60", "35"),
            "mail", new Ids("8", "12"),
            "nogroup", new Ids("65534", "65533"));

    private final Map<String, Ids> created = new HashMap<>();

    void create(String name, Ids ids) {
        created.put(name, ids);
    }

    boolean creates(String name) {
        return created.containsKey(name);
    }

    void addAll(Users others) {
        created.putAll(others.created);
    }

    /** The ids of a user, where they differ. */
    Optional<Ids> differing(String user) {
        return Optional.ofNullable(created.getOrDefault(user, USERS.get(user))).filter(Ids::differ);
    }

    /** The ids of a group that the file does not create, where they differ. */
    static Optional<Ids> differingOfGroup(String group) {
        return Optional.ofNullable(GROUPS.get(group));
    }
}
