package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickActionsTest {
    @Test
    void aLineThatGitLabWouldCarryOutIsTextOnly() {
        assertThat(QuickActions.defused("Hello\n/merge\n  /close now\n\ta/b\n/\n"))
                .isEqualTo("Hello\n\\/merge\n  \\/close now\n\ta/b\n/\n");
    }

    @Test
    void aBlockOfCodeStaysAsItIs() {
        String code = "```sh\n/bin/true\n~~~\n/bin/false\n```\n";

        assertThat(QuickActions.defused(code + "/approve")).isEqualTo(code + "\\/approve");
    }

    @Test
    void aLongerFenceIsNotClosedByAShorterOne() {
        String code = "````\n```\n/bin/true\n````\n";

        assertThat(QuickActions.defused(code)).isEqualTo(code);
    }
}
