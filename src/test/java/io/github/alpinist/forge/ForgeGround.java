package io.github.alpinist.forge;

import java.util.List;

/** A forge with one repository, and the people who work on it. */
interface ForgeGround extends AutoCloseable {
    String ALPINIST = "alpinist-bot";
    String PERSON = "a-person";

    /** A pull request as people see it. */
    record Seen(String state, String title, String body, String base, List<String> labels) {}

    RestForge forge(Patience patience);

    /** Where git fetches from and pushes to, as a person. */
    String remote();

    /** After a push: waits until the forge itself knows of it. */
    void awaitPush(String branch, String commit);

    void delete(String branch);

    Seen request(int number);

    int requestCount();

    /** The bodies of the comments, the oldest first. */
    List<String> comments(int number);

    /** A pull request of a person. */
    void open(String branch, String body);

    void close(int number);

    void reopen(int number);

    void merge(int number);

    void retitle(int number, String title);

    void archive();

    @Override
    void close();
}
