package io.github.alpinist.forge;

/**
 * Something to say on a pull request.
 *
 * @param pullRequest its number
 * @param topic of which there is one comment on a pull request: small letters, digits and hyphens
 * @param body as Markdown
 */
public record Comment(int pullRequest, String topic, String body) {
    /** What a comment of this topic is known again by; a reader does not see it. */
    String marker() {
        return "<!-- alpinist: " + topic + " -->";
    }
}
