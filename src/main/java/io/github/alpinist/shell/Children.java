package io.github.alpinist.shell;

import java.util.ArrayList;
import java.util.List;

/** Puts a node's parts together. */
final class Children {
    private Children() {}

    @SafeVarargs
    static List<Node> of(List<? extends Node>... parts) {
        List<Node> children = new ArrayList<>();
        for (List<? extends Node> part : parts) {
            children.addAll(part);
        }
        return children;
    }
}
