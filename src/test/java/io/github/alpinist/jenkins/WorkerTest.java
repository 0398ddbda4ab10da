package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import org.junit.jupiter.api.Test;

/** A step's work can be stopped from another thread, and leaves its own thread as it was. */
class WorkerTest {
    @Test
    void stoppingInterruptsTheThreadThatWorks() {
        try (Worker worker = Worker.begin("a")) {
            worker.becomeInterruptible();
            Worker.stop("another");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            Worker.stop("a");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatIsStoppedBeforeAllIsThereStopsThenOrAtItsNextStage() {
        try (Worker worker = Worker.begin("b")) {
            worker.requireNotStopped();
            Worker.stop("b");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThatThrownBy(worker::requireNotStopped).isInstanceOf(AlpinistException.class);
            worker.becomeInterruptible();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** An answer to the controller would fail in an interrupted thread. */
    @Test
    void theThreadIsNotInterruptedAfterwards() {
        Worker worker = Worker.begin("c");
        worker.becomeInterruptible();
        Worker.stop("c");
        worker.close();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        Worker.stop("c");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
