package io.github.alpinist.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void bytesThatAreNotUtf8ComeBackAsTheyWere() {
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xC0, '\n', 0, 'b'};

        assertThat(Source.of("Dockerfile", bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void utf8ComesBackAsItWas() {
        byte[] bytes = "# Müller \uFEFF\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Source.of("Dockerfile", bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void positionsCountFromOne() {
        Source source = Source.of("f", "ab\ncd\n");

        assertThat(source.position(0)).isEqualTo(new Position(1, 1));
        assertThat(source.position(2)).isEqualTo(new Position(1, 3));
        assertThat(source.position(4)).isEqualTo(new Position(2, 2));
        assertThat(source.position(6)).isEqualTo(new Position(3, 1));
        assertThat(source.line(2)).isEqualTo("cd");
    }

    @Test
    void splicedTextKnowsWhereItsCharactersStand() {
        Source source = Source.of("f", "RUN a \\\n# why\n  b");
        Spliced spliced = Spliced.of(source, List.of(new Span(4, 6), new Span(14, 17)));

        assertThat(spliced.text()).isEqualTo("a   b");
        assertThat(source.text(spliced.sourceSpan(new Span(4, 5)))).isEqualTo("b");
        assertThat(source.text(spliced.sourceSpan(new Span(0, 5)))).isEqualTo("a \\\n# why\n  b");
    }
}
