package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.text.Span;
import org.junit.jupiter.api.Test;

class BlocksTest {
    @Test
    void eachBlockEndsAtTheFirstClosingMark() {
        assertThat(Blocks.of("<a>1</a> <a>2</a>", "<a>", "</a>")).containsExactly(new Span(0, 8), new Span(9, 17));
    }

    @Test
    void aMarkThatIsNeverClosedOpensNoBlock() {
        assertThat(Blocks.of("<a><a><a>", "<a>", "</a>")).isEmpty();
    }

    @Test
    void whatIsBlankedKeepsTheRestInItsPlace() {
        assertThat(Blocks.blanked("x<!--\n-->y", "<!--", "-->")).isEqualTo("x        y");
    }
}
