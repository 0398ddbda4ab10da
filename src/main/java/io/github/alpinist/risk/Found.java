package io.github.alpinist.risk;

import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers findings; a risk that no longer holds on the release is left out. */
final class Found {
    private final Release release;
    private final List<Finding> findings = new ArrayList<>();

    Found(Release release) {
        this.release = release;
    }

    /**
     * Adds a finding with the risk's own remedy.
     *
     * @param what was seen at the place, to begin the message with
     */
    void add(String risk, Place place, String what) {
        add(risk, place, what, Risks.of(risk).remedy());
    }

    /** Adds a finding with a remedy that fits what was seen. */
    void add(String risk, Place place, String what, String remedy) {
        add(Risks.of(risk).severity(), risk, place, what, remedy);
    }

    /** Adds a finding that weighs otherwise than the risk does in general. */
    void add(Severity severity, String id, Place place, String what, String remedy) {
        Risk risk = Risks.of(id);
        if (risk.holdsOn(release)) {
            findings.add(new Finding(
                    id,
                    severity,
                    place,
                    what + ": " + risk.reason(),
                    remedy,
                    Optional.of(risk.sources().get(0))));
        }
    }

    List<Finding> findings() {
        return findings.stream().distinct().toList();
    }
}
