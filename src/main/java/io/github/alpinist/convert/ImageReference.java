package io.github.alpinist.convert;

import io.github.alpinist.catalog.ImageName;

/**
 * An image as a Dockerfile names it, variables included.
 *
 * @param name before the tag
 * @param tag empty where there is none
 * @param digest with its {@code @}; empty where there is none
 */
record ImageReference(String name, String tag, String digest) {
    static ImageReference parse(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? "" : text.substring(at);
        String tagged = at < 0 ? text : text.substring(0, at);
        int colon = tagColon(tagged);
        return colon < 0
                ? new ImageReference(tagged, "", digest)
                : new ImageReference(tagged.substring(0, colon), tagged.substring(colon + 1), digest);
    }

    /** The first colon after the last slash; neither counts between braces. */
    private static int tagColon(String text) {
        int depth = 0;
        int colon = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && c == '/') {
                colon = -1;
            } else if (depth == 0 && c == ':' && colon < 0) {
                colon = i;
            }
        }
        return colon;
    }

    ImageName imageName() {
        return ImageName.parse(name);
    }
}
