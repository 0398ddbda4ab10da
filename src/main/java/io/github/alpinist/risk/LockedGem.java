package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;

/**
 * A variant of a gem in a {@code Gemfile.lock}.
 *
 * @param platform such as {@code x86_64-linux-gnu}; empty where it is the source
 */
record LockedGem(String name, String version, String platform, Place place) {
    boolean isSource() {
        return platform.isEmpty();
    }
}
