package io.github.alpinist.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Gives the two streams of a container or a command to a sink, line by line. */
final class FrameSink extends ResultCallback.Adapter<Frame> {
    private final LineAssembler out;
    private final LineAssembler err;
    private boolean finished;

    FrameSink(LogSink log) {
        out = new LineAssembler(line -> log.line(LogSink.Stream.OUT, line));
        err = new LineAssembler(line -> log.line(LogSink.Stream.ERR, line));
    }

    @Override
    public synchronized void onNext(Frame frame) {
        if (!finished) {
            (frame.getStreamType() == StreamType.STDERR ? err : out).add(frame.getPayload());
        }
    }

    /**
     * Waits for the end of both streams; says nothing more to the sink afterwards.
     *
     * @return whether they ended in this time
     */
    boolean finish(Duration timeout) throws InterruptedException {
        try {
            return awaitCompletion(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            endLines();
        }
    }

    private synchronized void endLines() {
        if (!finished) {
            finished = true;
            out.finish();
            err.finish();
        }
    }
}
