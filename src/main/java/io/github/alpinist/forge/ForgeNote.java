package io.github.alpinist.forge;

import com.google.gson.JsonObject;

/**
 * A comment on a pull request as a forge tells it.
 *
 * @param id in its repository
 * @param url for people
 * @param author the name of who wrote it
 */
record ForgeNote(String id, String url, String author, String body) {
    /** What is sent to write one. */
    static JsonObject content(String body) {
        JsonObject content = new JsonObject();
        content.addProperty("body", body);
        return content;
    }
}
