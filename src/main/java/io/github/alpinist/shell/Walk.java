package io.github.alpinist.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Walks a tree from the top, in the order of the source. */
final class Walk {
    private Walk() {}

    static void collect(Node root, List<Script.Occurrence> found) {
        collect(root, new ArrayDeque<>(), found);
    }

    private static void collect(Node node, Deque<Node> path, List<Script.Occurrence> found) {
        if (node instanceof SimpleCommand command) {
            found.add(new Script.Occurrence(command, List.copyOf(path)));
        }
        path.addLast(node);
        node.children().forEach(child -> collect(child, path, found));
        path.removeLast();
    }
}
