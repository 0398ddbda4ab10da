package io.github.alpinist.apk;

import java.util.List;

/**
 * A package version, {@code digits{.digits}{letter}{_suffix{digits}}{~commit}{-rN}}, ordered as apk orders it
 * (apk-package(5)).
 *
 * @param text as written
 */
public record ApkVersion(String text) implements Comparable<ApkVersion> {
    /** Follows the format; an invalid one still compares, up to where it goes wrong. */
    public boolean isValid() {
        List<VersionToken> tokens = VersionToken.split(text);
        return tokens.get(tokens.size() - 1).kind() == VersionToken.Kind.END;
    }

    @Override
    public int compareTo(ApkVersion other) {
        return compare(other, false);
    }

    /** Begins with all of the other's parts: {@code 3.12.8-r1} matches {@code 3.12}. */
    public boolean startsWith(ApkVersion prefix) {
        return compare(prefix, true) == 0;
    }

    private int compare(ApkVersion other, boolean prefixCounts) {
        List<VersionToken> left = VersionToken.split(text);
        List<VersionToken> right = VersionToken.split(other.text);
        int at = 0;
        while (left.get(at).kind() == right.get(at).kind()
                && left.get(at).kind().compareTo(VersionToken.Kind.END) < 0) {
            int order = left.get(at).compareValue(right.get(at));
            if (order != 0) {
                return order;
            }
            at++;
        }
        return compareEnds(left.get(at), right.get(at), prefixCounts);
    }

    private static int compareEnds(VersionToken left, VersionToken right, boolean prefixCounts) {
        if (left.kind() == right.kind() || (prefixCounts && right.kind() == VersionToken.Kind.END)) {
            return 0;
        }
        if (left.isPreRelease()) {
            return -1;
        }
        if (right.isPreRelease()) {
            return 1;
        }
        return right.kind().compareTo(left.kind());
    }
}
