package io.github.alpinist.risk;

import java.util.List;

/**
 * The risks of one language or subject.
 *
 * @param title for a heading
 * @param risks in the order in which they are told
 */
public record RiskGroup(String title, List<Risk> risks) {
    public RiskGroup {
        risks = List.copyOf(risks);
    }
}
