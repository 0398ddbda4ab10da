package io.github.alpinist.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer as it came over the wire (RFC 9112). */
final class HttpAnswer {
    /** No sane server sends more. */
    private static final int MOST_HEADERS = 200;

    private static final int LONGEST_LINE = 8 * 1024;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?!\\d).*");

    private final int status;
    private final List<Header> headers;
    private final byte[] body;

    private HttpAnswer(int status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** @param name in lower case */
    record Header(String name, String value) {}

    /** Empty where the bytes are no answer in HTTP; a body that is cut off is given as far as it goes. */
    static Optional<HttpAnswer> parse(byte[] bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        Matcher status = STATUS_LINE.matcher(line(in));
        if (!status.matches()) {
            return Optional.empty();
        }
        List<Header> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0 && headers.size() < MOST_HEADERS) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.add(new Header(name, line.substring(colon + 1).strip()));
            }
        }
        boolean chunked = headers.stream()
                .anyMatch(header -> header.name().equals("transfer-encoding")
                        && header.value().toLowerCase(Locale.ROOT).endsWith("chunked"));
        byte[] body = chunked ? joined(in) : in.readAllBytes();
        return Optional.of(new HttpAnswer(Integer.parseInt(status.group(1)), headers, body));
    }

    int status() {
        return status;
    }

    /** In their order. */
    List<Header> headers() {
        return headers;
    }

    /** Without the marks of chunks. */
    byte[] body() {
        return body;
    }

    private static byte[] joined(ByteArrayInputStream in) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(line(in)); size > 0; size = size(line(in))) {
            byte[] chunk = new byte[Math.min(size, in.available())];
            body.write(chunk, 0, Math.max(0, in.read(chunk, 0, chunk.length)));
            line(in);
        }
        return body.toByteArray();
    }

    /** Of a chunk, in hexadecimal digits before its extensions; 0 for the last and for what is no size. */
    private static int size(String line) {
        try {
            return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String line(ByteArrayInputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() < LONGEST_LINE && c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
