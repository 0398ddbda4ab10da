package io.github.alpinist.engine;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/**
 * Reads BuildKit's progress: the message {@code moby.buildkit.v1.StatusResponse} of its control API
 * (api/services/control/control.proto), as far as a person is told of it.
 */
final class BuildTrace {
    private static final int VERTEXES = 1;
    private static final int LOGS = 3;

    private static final int VERTEX_DIGEST = 1;
    private static final int VERTEX_NAME = 3;
    private static final int VERTEX_CACHED = 4;
    private static final int VERTEX_STARTED = 5;
    private static final int VERTEX_COMPLETED = 6;
    private static final int VERTEX_ERROR = 7;

    private static final int LOG_VERTEX = 1;
    private static final int LOG_STREAM = 3;
    private static final int LOG_MESSAGE = 4;
    private static final int STANDARD_ERROR = 2;

    private BuildTrace() {}

    /** @throws IOException where the bytes are no such message */
    static void read(byte[] message, BuildLog log) throws IOException {
        CodedInputStream input = CodedInputStream.newInstance(message);
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case VERTEXES -> readVertex(nested(input), log);
                case LOGS -> readLog(nested(input), log);
                default -> input.skipField(tag);
            }
        }
    }

    private static void readVertex(CodedInputStream input, BuildLog log) throws IOException {
        String digest = "";
        String name = "";
        String error = "";
        boolean cached = false;
        boolean started = false;
        boolean completed = false;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case VERTEX_DIGEST -> digest = input.readString();
                case VERTEX_NAME -> name = input.readString();
                case VERTEX_ERROR -> error = input.readString();
                case VERTEX_CACHED -> cached = input.readBool();
                case VERTEX_STARTED -> started = input.skipField(tag);
                case VERTEX_COMPLETED -> completed = input.skipField(tag);
                default -> input.skipField(tag);
            }
        }
        tell(new Vertex(digest, name, error, cached, started, completed), log);
    }

    private static void tell(Vertex vertex, BuildLog log) {
        log.named(vertex.digest, vertex.name);
        if (vertex.started) {
            log.started(vertex.digest);
        }
        if (!vertex.error.isEmpty()) {
            log.failed(vertex.digest, vertex.error);
        } else if (vertex.cached) {
            log.cached(vertex.digest);
        } else if (vertex.completed) {
            log.done(vertex.digest);
        }
    }

    private static void readLog(CodedInputStream input, BuildLog log) throws IOException {
        String vertex = "";
        int stream = 0;
        byte[] message = new byte[0];
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case LOG_VERTEX -> vertex = input.readString();
                case LOG_STREAM -> stream = (int) input.readInt64();
                case LOG_MESSAGE -> message = input.readByteArray();
                default -> input.skipField(tag);
            }
        }
        log.output(vertex, stream == STANDARD_ERROR ? LogSink.Stream.ERR : LogSink.Stream.OUT, message);
    }

    private static CodedInputStream nested(CodedInputStream input) throws IOException {
        return CodedInputStream.newInstance(input.readByteArray());
    }

    private record Vertex(
            String digest, String name, String error, boolean cached, boolean started, boolean completed) {}
}
