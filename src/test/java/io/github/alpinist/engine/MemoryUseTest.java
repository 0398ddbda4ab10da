package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryUseTest {
    @Test
    void ofVersionOneTheEngineTellsThePeak() {
        assertThat(read("""
                        {"memory_stats": {"usage": 9000, "max_usage": 12000,
                         "stats": {"total_inactive_file": 2000, "inactive_file": 1}}}""")).contains(new MemoryUse(7000, Optional.of(12000L)));
    }

    @Test
    void ofVersionTwoItDoesNot() {
        assertThat(read("""
                        {"memory_stats": {"usage": 9000, "stats": {"inactive_file": 2000}, "limit": 1}}""")).contains(new MemoryUse(7000, Optional.empty()));
    }

    @Test
    void ofAContainerThatDoesNotRunNothingIsKnown() {
        assertThat(read("{\"memory_stats\": {}}")).isEmpty();
        assertThat(read("{}")).isEmpty();
        assertThat(read("{\"memory_stats\": {\"usage\": \"much\"}}")).isEmpty();
    }

    private static Optional<MemoryUse> read(String json) {
        return MemoryUse.of(JsonParser.parseString(json).getAsJsonObject());
    }
}
