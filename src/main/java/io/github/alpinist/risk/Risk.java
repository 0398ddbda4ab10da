package io.github.alpinist.risk;

import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A row of the catalogue of risks.
 *
 * @param id stable, lower case with hyphens: the rule of its findings, and its heading in {@code docs/musl.md}
 * @param title in a few words
 * @param severity of a finding that is certain of what it saw
 * @param shows what in a repository shows it, and what looks like it and is harmless
 * @param reason why it breaks on musl: a sentence without a stop at its end, which a finding quotes
 * @param remedy what helps, as an instruction without a stop at its end
 * @param lastRelease the last release of Alpine that it holds for; empty where it holds for all so far
 * @param until when and why it stopped to hold, or what else limits it; empty where nothing does
 * @param sources addresses where a person can read it up, the best first; at least one
 */
public record Risk(
        String id,
        String title,
        Severity severity,
        String shows,
        String reason,
        String remedy,
        Optional<Release> lastRelease,
        Optional<String> until,
        List<String> sources) {
    public Risk {
        sources = List.copyOf(sources);
    }

    /** Whether it is one on a release. */
    boolean holdsOn(Release release) {
        return lastRelease.map(last -> release.compareTo(last) <= 0).orElse(true);
    }
}
