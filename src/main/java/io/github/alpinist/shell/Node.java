package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/** A piece of shell text that knows where it stands in the source. */
public sealed interface Node
        permits Script, Block, Statement, Pipeline, Command, Branch, CaseItem, Word, WordPart, Assignment, Redirection {
    /** Where it stands in the source; continuations and comments that a Dockerfile takes out may lie inside. */
    Span span();

    /** What it is made of, in the order of the source. */
    List<Node> children();
}
