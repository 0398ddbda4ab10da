package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.From;
import java.util.regex.Pattern;

/** Programs that an old Go builds, which ask for /etc/nsswitch.conf before they look names up. */
final class OldGoNames implements RiskCheck {
    private static final Pattern OLD = Pattern.compile("(?:.*/)?golang:1\\.(?:\\d|1[0-5])(?:[.-].*)?");

    @Override
    public void look(Move move, Found found) {
        boolean written = move.dockerfile().source().text().contains("nsswitch.conf");
        move.dockerfile().stages().stream()
                .flatMap(stage -> From.of(stage.from()).stream())
                .map(From::image)
                .filter(image -> !written && OLD.matcher(image.text()).matches())
                .findFirst()
                .ifPresent(image ->
                        found.add("go-nsswitch", move.place(image.span()), image.text() + " builds a program"));
    }
}
