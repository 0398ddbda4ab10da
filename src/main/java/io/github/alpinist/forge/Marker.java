package io.github.alpinist.forge;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What Alpinist leaves at the end of a pull request's body to know it again. Text of a repository cannot pose as one,
 * because none of it enters a body as HTML.
 *
 * @param commit that it puts on the branch
 * @param before the commit that it found there, which the branch may still be at
 * @param withdrawnFor the commit of the base for which it closed the pull request
 */
record Marker(String commit, Optional<String> before, Optional<String> withdrawnFor) {
    private static final String SHA = "([0-9a-f]{40})";
    private static final Pattern MARKER = Pattern.compile(
            "\n?<!-- alpinist: commit " + SHA + "(?: after " + SHA + ")?(?: withdrawn for " + SHA + ")? -->\n?");

    /** @param left where the branch is until it is moved to the commit */
    static Marker of(String commit, Optional<String> left) {
        return new Marker(commit, left.filter(other -> !other.equals(commit)), Optional.empty());
    }

    /** The last one; empty where the body has none. */
    static Optional<Marker> in(String body) {
        return MARKER.matcher(body).results().map(Marker::read).reduce((first, last) -> last);
    }

    /** A body without its markers, as it was given. */
    static String unsigned(String body) {
        return MARKER.matcher(body.replace("\r\n", "\n")).replaceAll("").strip();
    }

    String signed(String body) {
        return body + "\n<!-- alpinist: commit " + commit
                + before.map(sha -> " after " + sha).orElse("")
                + withdrawnFor.map(sha -> " withdrawn for " + sha).orElse("") + " -->\n";
    }

    Marker withdrawn(String base) {
        return new Marker(commit, before, Optional.of(base));
    }

    /** Whether Alpinist left the branch there. */
    boolean isLeftAt(String head) {
        return head.equals(commit) || before.equals(Optional.of(head));
    }

    private static Marker read(MatchResult found) {
        return new Marker(found.group(1), Optional.ofNullable(found.group(2)), Optional.ofNullable(found.group(3)));
    }
}
