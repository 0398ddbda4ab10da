package io.github.alpinist.shell;

import java.util.List;

/** What a pipeline joins. */
public sealed interface Command extends Node
        permits SimpleCommand,
                Subshell,
                Group,
                If,
                For,
                ArithmeticFor,
                Loop,
                Case,
                FunctionDefinition,
                Test,
                ArithmeticCommand,
                Unparsed {
    /** Its own redirections, in the order of the source. */
    List<Redirection> redirections();
}
