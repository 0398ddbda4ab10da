package io.github.alpinist.jenkins;

import hudson.remoting.Channel;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Notices on an agent that the controller is gone, and stops the work there; what stands on the engine stays, for the
 * run that goes on when the controller is back.
 */
final class LostController extends Channel.Listener implements AutoCloseable {
    private final @Nullable Channel channel;
    private final Worker worker;
    private volatile boolean lost;

    private LostController(@Nullable Channel channel, Worker worker) {
        this.channel = channel;
        this.worker = worker;
    }

    /** Watches for a worker of this thread's; on the controller itself there is nothing to lose. */
    static LostController watch(Worker worker) {
        LostController watch = new LostController(Channel.current(), worker);
        if (watch.channel != null) {
            watch.channel.addListener(watch);
        }
        return watch;
    }

    boolean isLost() {
        return lost;
    }

    @Override
    public void onClosed(Channel closed, IOException cause) {
        lost = true;
        worker.stop();
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.removeListener(this);
        }
    }
}
