package io.github.alpinist.risk;

/** Looks for one kind of risk, or for a few that the same files show. */
@FunctionalInterface
interface RiskCheck {
    void look(Move move, Found found);
}
