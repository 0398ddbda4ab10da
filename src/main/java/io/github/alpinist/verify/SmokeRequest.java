package io.github.alpinist.verify;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTTP request to the running program: {@code [:PORT]/PATH [STATUS]}.
 *
 * @param text as it was given
 * @param port the lowest TCP port that the image exposes where absent
 * @param path from its slash on, with its query
 * @param status that must be answered; any below 400 where absent
 */
public record SmokeRequest(String text, Optional<Integer> port, String path, Optional<Integer> status) {
    private static final Pattern FORM =
            Pattern.compile("(?::(?<port>\\d{1,5}))?(?<path>/[\\x21-\\x7e]*)(?: +(?<status>[1-5]\\d\\d))?");
    private static final int HIGHEST_PORT = 65_535;
    private static final int FIRST_ERROR_STATUS = 400;

    /** @throws AlpinistException where the text is no such request */
    public static SmokeRequest parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused(text);
        }
        Optional<Integer> port = Optional.ofNullable(form.group("port")).map(Integer::valueOf);
        if (port.isPresent() && (port.get() == 0 || port.get() > HIGHEST_PORT)) {
            throw refused(text);
        }
        return new SmokeRequest(
                text,
                port,
                form.group("path"),
                Optional.ofNullable(form.group("status")).map(Integer::valueOf));
    }

    /** Whether an answer is the one that was asked for. */
    boolean accepts(int answered) {
        return status.map(wanted -> wanted == answered).orElse(answered < FIRST_ERROR_STATUS);
    }

    private static AlpinistException refused(String text) {
        return new AlpinistException(
                Failure.INPUT,
                "--smoke " + text + " is not a request",
                "Write it as [:PORT]/PATH [STATUS], such as '/health' or ':8080/old 301'; encode spaces and what is not"
                        + " ASCII.");
    }
}
