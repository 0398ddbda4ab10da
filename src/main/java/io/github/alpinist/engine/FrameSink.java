package io.github.alpinist.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Gives the two streams of a container or a command to a sink, line by line. */
final class FrameSink extends ResultCallback.Adapter<Frame> {
    private final Output out;
    private final Output err;
    private boolean finished;

    FrameSink(LogSink log) {
        out = new Output(new LineAssembler(line -> log.line(LogSink.Stream.OUT, line)));
        err = new Output(new LineAssembler(line -> log.line(LogSink.Stream.ERR, line)));
    }

    @Override
    public synchronized void onNext(Frame frame) {
        if (!finished) {
            output(frame).add(frame.getPayload());
        }
    }

    /** Takes the same streams from their beginning once more, and gives the sink what it has not had yet. */
    synchronized ResultCallback.Adapter<Frame> again() {
        out.position = 0;
        err.position = 0;
        return new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                FrameSink.this.onNext(frame);
            }
        };
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
            out.lines.finish();
            err.lines.finish();
        }
    }

    private Output output(Frame frame) {
        return frame.getStreamType() == StreamType.STDERR ? err : out;
    }

    /** One stream: how far it was given to the sink, and where the reading is. */
    private static final class Output {
        private final LineAssembler lines;
        private long given;
        private long position;

        Output(LineAssembler lines) {
            this.lines = lines;
        }

        void add(byte[] bytes) {
            int known = (int) Math.min(bytes.length, Math.max(0, given - position));
            position += bytes.length;
            if (known < bytes.length) {
                given = position;
                lines.add(Arrays.copyOfRange(bytes, known, bytes.length));
            }
        }
    }
}
