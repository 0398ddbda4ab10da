package io.github.alpinist.verify;

import io.github.alpinist.engine.SafeText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes an answer apart, and masks in it what is known to change and what must not be shown. */
final class AnswerReader {
    static final String BODY = "body";
    static final String HEADER = "header ";

    /** A longer body is compared by its sum alone. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int LONGEST_KEPT = 64 * 1024;

    private final SmokeIgnore ignored;
    private final UnaryOperator<String> hidden;
    private final Clock clock;

    /**
     * @param hidden masks what must not be shown
     * @param clock tells which times in an answer are of now
     */
    AnswerReader(SmokeIgnore ignored, UnaryOperator<String> hidden, Clock clock) {
        this.ignored = ignored;
        this.hidden = hidden;
        this.clock = clock;
    }

    SmokeAnswer read(HttpAnswer answer) {
        Changing changing = new Changing(clock.instant());
        Map<String, String> parts = headers(answer, changing);
        parts.putAll(bounded(body(answer.body(), changing)));
        return new SmokeAnswer(answer.status(), parts);
    }

    private Map<String, String> headers(HttpAnswer answer, Changing changing) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (HttpAnswer.Header header : answer.headers()) {
            if (!Changing.isHeader(header.name()) && !ignored.headers().contains(header.name())) {
                String value = changing.header(header.name(), shown(header.value()));
                parts.merge(HEADER + shown(header.name()), value, (first, second) -> first + ", " + second);
            }
        }
        return parts;
    }

    private Map<String, String> body(byte[] body, Changing changing) {
        Optional<String> text = body.length > LONGEST_TEXT ? Optional.empty() : text(body);
        if (text.isEmpty()) {
            return Map.of(BODY, sum(body));
        }
        try {
            return masked(JsonParts.of(text.get(), hidden).orElseGet(() -> lines(text.get())), changing);
        } catch (JsonParts.TooLongException e) {
            return Map.of(BODY, sum(body));
        }
    }

    /** What must not be shown is masked first: of a value in which something else is masked, the rest is not found. */
    private Map<String, String> masked(Map<String, String> parts, Changing changing) {
        Map<String, String> masked = new LinkedHashMap<>();
        parts.forEach((path, value) -> {
            String name = shown(path);
            String text = name.startsWith("$") ? name + ": " + shown(value) : shown(value);
            masked.put(name, changing.text(ignored.mask(text)));
        });
        return masked;
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            lines.put("line " + (i + 1), all.get(i).stripTrailing());
        }
        return lines;
    }

    private static Map<String, String> bounded(Map<String, String> parts) {
        StringBuilder all = new StringBuilder();
        parts.forEach((name, text) -> all.append(name).append(' ').append(text).append('\n'));
        return all.length() <= LONGEST_KEPT
                ? parts
                : Map.of(BODY, sum(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String shown(String text) {
        return hidden.apply(SafeText.of(text));
    }

    private static Optional<String> text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.indexOf(0) < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String sum(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
