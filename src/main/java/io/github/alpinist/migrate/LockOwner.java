package io.github.alpinist.migrate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which process has a lock, in the file that is locked. */
final class LockOwner {
    private static final Pattern PROCESS = Pattern.compile("(\\d{1,10})\n");

    private LockOwner() {}

    /** On a full disk the lock holds all the same, and nobody is named. */
    static void write(FileChannel locked) {
        String line = ProcessHandle.current().pid() + "\n";
        try {
            locked.truncate(0).write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            // the name is for people alone
        }
    }

    /** The owner, in words that follow "a run"; empty where it has not said. */
    static String read(FileChannel lockedByOther) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(16);
        lockedByOther.read(start, 0);
        Matcher process = PROCESS.matcher(StandardCharsets.US_ASCII.decode(start.flip()));
        return process.matches() ? " (process " + process.group(1) + ")" : "";
    }
}
