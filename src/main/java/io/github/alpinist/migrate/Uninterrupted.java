package io.github.alpinist.migrate;

import java.util.function.Supplier;

/** Tidies up also in a thread that was interrupted before, where every wait would otherwise end at once. */
final class Uninterrupted {
    private Uninterrupted() {}

    /** The thread's interrupt is set again afterwards, so that those above see it. */
    static <T> T get(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
