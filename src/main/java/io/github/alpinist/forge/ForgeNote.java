package io.github.alpinist.forge;

/**
 * A comment on a pull request as a forge tells it.
 *
 * @param id in its repository
 * @param url for people
 * @param author the name of who wrote it
 */
record ForgeNote(String id, String url, String author, String body) {}
