package io.github.alpinist.verify;

import io.github.alpinist.engine.LogSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last lines of an output on their way to another sink. */
final class Tail implements LogSink {
    private static final int LINES = 200;

    private final LogSink next;
    private final Deque<String> lines = new ArrayDeque<>();

    Tail(LogSink next) {
        this.next = next;
    }

    @Override
    public synchronized void line(Stream stream, String text) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(text);
        next.line(stream, text);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
