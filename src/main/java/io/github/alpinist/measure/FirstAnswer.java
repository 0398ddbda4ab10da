package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.verify.Surroundings;
import java.time.Duration;

/** The first smoke request that is answered as wanted. */
record FirstAnswer(Question question) implements ReadySign {
    @Override
    public String method() {
        return "from the container's start to the first answer to "
                + question.request().text()
                + ", asked every " + Question.PAUSE_MILLIS
                + " ms by a client beside it; the first question comes about 100 ms after the start";
    }

    @Override
    public void prepare(Surroundings surroundings) {
        surroundings.client();
    }

    @Override
    public HealthTest health(Duration within) {
        return HealthTest.NONE;
    }

    @Override
    public boolean await(Engine engine, String container, Surroundings surroundings, Duration within) {
        return question.answered(surroundings.client(), within);
    }
}
