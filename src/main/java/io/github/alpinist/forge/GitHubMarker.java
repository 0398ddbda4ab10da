package io.github.alpinist.forge;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What Alpinist leaves at the end of a pull request's body to know it again: the commit that it put on the branch. Text
 * of a repository cannot pose as one, because none of it enters a body as HTML.
 */
final class GitHubMarker {
    private static final Pattern MARKER = Pattern.compile("<!-- alpinist: commit ([0-9a-f]{40}) -->");

    private GitHubMarker() {}

    static String signed(String body, String commit) {
        return body + "\n<!-- alpinist: commit " + commit + " -->\n";
    }

    /** The commit in the last marker; empty where the body has none. */
    static Optional<String> commit(String body) {
        return MARKER.matcher(body)
                .results()
                .map((MatchResult found) -> found.group(1))
                .reduce((first, last) -> last);
    }
}
