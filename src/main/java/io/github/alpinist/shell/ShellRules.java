package io.github.alpinist.shell;

import io.github.alpinist.finding.Rule;

/** What the parser has findings about. */
public final class ShellRules {
    public static final Rule SYNTAX = new Rule("shell-syntax", "Shell text that a shell would refuse");
    public static final Rule HEREDOC = new Rule("shell-heredoc", "A here-document in shell text that is never ended");

    private ShellRules() {}
}
