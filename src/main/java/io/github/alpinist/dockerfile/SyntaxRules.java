package io.github.alpinist.dockerfile;

import io.github.alpinist.finding.Rule;

/** What the parser has findings about. */
public final class SyntaxRules {
    public static final Rule DIRECTIVE =
            new Rule("dockerfile-directive", "A parser directive that Docker does not accept");
    public static final Rule EMPTY = new Rule("dockerfile-empty", "A Dockerfile without an instruction");
    public static final Rule EXEC_FORM =
            new Rule("dockerfile-exec-form", "Arguments that look like a JSON array but are not one of strings");
    public static final Rule HEREDOC = new Rule("dockerfile-heredoc", "A here-document that is never ended");
    public static final Rule INSTRUCTION =
            new Rule("dockerfile-instruction", "An instruction that Docker does not know or refuses at its place");
    public static final Rule SYNTAX = new Rule("dockerfile-arguments", "Arguments that Docker refuses");

    private SyntaxRules() {}
}
