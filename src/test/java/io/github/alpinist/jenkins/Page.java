package io.github.alpinist.jenkins;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;

/** What Jenkins answered. */
record Page(int status, HttpHeaders headers, String text) {
    JsonObject json() {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
