package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users are made again only by commands that say all of them. */
class AccountsPlanTest {
    private static final ImageContents BASE = TestImage.base()
            .file("etc/passwd", "root:x:0:0::/root:/bin/sh\n")
            .file("etc/group", "root:x:0:\n")
            .contents();
    private static final ImageContents WITH_APP = TestImage.base()
            .file("etc/passwd", "root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n")
            .file("etc/group", "root:x:0:\napp:x:1000:\n")
            .contents();

    @ParameterizedTest
    @ValueSource(strings = {"adduser -D app", "addgroup -g 1000 app && adduser -D -G app app"})
    void whatTheCommandsSayIsMadeAgain(String commands) {
        assertThat(choice(commands)).isEqualTo(Plan.Accounts.MADE_AGAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apk add nginx",
                "adduser -D \"$NAME\"",
                "adduser -D app && echo app:secret | chpasswd",
                "adduser -D app && groupmod -g 1500 app",
                "adduser -D app && passwd -d app"
            })
    void whatTheyDoNotSayIsCopied(String commands) {
        assertThat(choice(commands)).isEqualTo(Plan.Accounts.COPIED);
    }

    private static Plan.Accounts choice(String commands) {
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", "FROM alpine\nRUN " + commands + "\n"));
        return new AccountsPlan(dockerfile.stages().get(0), WITH_APP.tree(), BASE.tree())
                .choose(TreeDifference.between(BASE.tree(), WITH_APP));
    }
}
