package io.github.alpinist.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 20_000_000})
    void theSameBytesComeHoweverTheyAreAskedFor(int size) throws IOException {
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        random.nextBytes(bytes);
        byte[] seen = new byte[size];
        try (InputStream stream = new ReadAhead(new ByteArrayInputStream(bytes))) {
            int at = 0;
            while (at < size) {
                if (random.nextInt(4) == 0) {
                    seen[at++] = (byte) stream.read();
                } else {
                    at += stream.read(seen, at, Math.min(size - at, random.nextInt(300_000)));
                }
            }
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.read(new byte[1])).isEqualTo(-1);
        }

        assertThat(seen).isEqualTo(bytes);
    }

    @Test
    void aFailureComesBehindTheBytesBeforeIt() throws IOException {
        try (InputStream stream =
                new ReadAhead(new SequenceInputStream(new ByteArrayInputStream(new byte[262_144]), new Broken()))) {
            assertThat(stream.readNBytes(262_144)).hasSize(262_144);
            assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessage("the engine is gone");
        }
    }

    @Test
    void whoStopsEarlyLeavesNoThreadBehind() throws Exception {
        Endless source = new Endless();
        try (InputStream stream = new ReadAhead(source)) {
            assertThat(stream.read()).isZero();
        }

        source.closed.await();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("read ahead"))
                .allSatisfy(thread -> {
                    thread.join(10_000);
                    assertThat(thread.isAlive()).isFalse();
                });
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the engine is gone");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
        }
    }

    private static final class Endless extends InputStream {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() {
            return 0;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
