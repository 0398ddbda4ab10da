package io.github.alpinist.forge;

/**
 * A proposal of an earlier run that holds no more.
 *
 * @param branch that carries it
 * @param base branch that it was proposed for
 * @param baseCommit of that branch: what this run found it no longer to hold for, as 40 hex digits
 * @param reason as Markdown
 */
public record Withdrawal(String branch, String base, String baseCommit, String reason) {}
