package io.github.alpinist.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
    @Test
    void textOutsideTheEditsStaysAsItWas() {
        String edited = Edits.apply(
                "one two\r\n\tthree",
                List.of(new Edit(new Span(10, 15), "3"), Edit.delete(new Span(3, 7)), Edit.insert(0, "> ")));

        assertThat(edited).isEqualTo("> one\r\n\t3");
    }

    @Test
    void insertionsAtOneOffsetKeepTheirOrder() {
        assertThat(Edits.apply("x", List.of(Edit.insert(1, "a"), Edit.insert(1, "b"))))
                .isEqualTo("xab");
    }

    @Test
    void overlappingEditsAreRefused() {
        assertThatThrownBy(() ->
                        Edits.apply("abcdef", List.of(new Edit(new Span(0, 3), ""), new Edit(new Span(2, 4), ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlaps");
    }

    @Test
    void anEditBeyondTheTextIsRefused() {
        assertThatThrownBy(() -> Edits.apply("ab", List.of(Edit.delete(new Span(1, 3)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
