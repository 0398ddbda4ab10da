package io.github.alpinist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.text.Span;

/** What holds for every script that was read, whatever its text. */
final class ShellInvariants {
    private ShellInvariants() {}

    /** Children lie within their parent, but for the bodies of here-documents and the words of backquotes' texts. */
    static void check(Node node, String text) {
        Span span = node.span();
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        int last = span.start();
        for (Node child : node.children()) {
            if (!isElsewhere(node)) {
                assertThat(child.span().start()).as("%s in %s", child, text).isGreaterThanOrEqualTo(last);
                assertThat(span.contains(child.span()))
                        .as("%s in %s", child, text)
                        .isTrue();
                last = child.span().start();
            }
            check(child, text);
        }
    }

    private static boolean isElsewhere(Node node) {
        return node instanceof Redirection redirection && redirection.document().isPresent();
    }
}
