package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.alpinist.engine.Masking;
import io.github.alpinist.finding.AlpinistException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerComparisonTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T10:20:00Z"), ZoneOffset.UTC);

    private SmokeIgnore ignored = SmokeIgnore.NOTHING;

    @Test
    void theFirstLineThatDiffersIsShown() {
        assertThat(difference(text("a\nb\nc"), text("a\nB\nC"))).contains("line 2 is 'b' on the original and 'B' here");
        assertThat(difference(text("a\nb"), text("a"))).contains("line 2 is 'b' on the original and missing here");
        assertThat(difference(text("a"), text("a\nb"))).contains("line 2 is missing on the original and 'b' here");
    }

    @Test
    void keysOfJsonMayComeInAnyOrder() {
        String one = "{\"b\": [1, {\"c\": true}], \"a\": \"x\"}";

        assertThat(difference(json(one), json("{\"a\":\"x\",\"b\":[1,{\"c\":true}]}")))
                .isEmpty();
        assertThat(difference(json(one), json("{\"a\":\"x\",\"b\":[1,{\"c\":false}]}")))
                .contains("$.b[1].c is 'true' on the original and 'false' here");
        assertThat(difference(json(one), json("{\"a\":\"x\",\"b\":[1]}")))
                .contains("$.b[1].c is 'true' on the original and missing here");
        assertThat(difference(json("{\"a b\":\"1\"}"), json("{\"a b\":1}")))
                .contains("$[\"a b\"] is '\"1\"' on the original and '1' here");
    }

    @Test
    void anotherStatusIsADifference() {
        assertThat(difference(text("a"), "HTTP/1.1 204 No Content\r\n\r\n"))
                .contains("status 200 on the original, 204 here");
    }

    @Test
    void headersAreComparedExceptThoseOfOneExchange() {
        String original = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nDate: a\r\nETag: \"a\"\r\nX-Request-ID: 1\r\n"
                + "Last-Modified: Wed, 01 Jan 2020 10:15:30 GMT\r\nSet-Cookie: session=abc; Path=/\r\n\r\na";

        assertThat(
                        difference(
                                original,
                                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nDate: b\r\nETag: \"b\"\r\nX-Request-ID: 2\r\n"
                                        + "Last-Modified: Thu, 02 Jan 2020 10:15:30 GMT\r\nSet-Cookie: session=def; Path=/\r\nContent-Length: 1\r\n\r\na"))
                .isEmpty();
        assertThat(difference(original, original.replace("text/html", "text/plain")))
                .contains("header content-type is 'text/html' on the original and 'text/plain' here");
        assertThat(difference(original, original.replace("session", "other")))
                .contains("header set-cookie is 'session=⟨value⟩; Path=/' on the original and 'other=⟨value⟩; Path=/'"
                        + " here");
        assertThat(difference(original, original.replace("ETag: \"a\"\r\n", "")))
                .contains("header etag is '⟨tag⟩' on the original and missing here");
    }

    @Test
    void softwareThatNamesItselfIsANote() {
        String original = "HTTP/1.1 200 OK\r\nServer: nginx/1.22 (Debian)\r\n\r\na";
        AnswerComparison comparison = comparison(read(original), original.replace("1.22 (Debian)", "1.26"));

        assertThat(comparison.difference()).isEmpty();
        assertThat(comparison.notes())
                .containsExactly("header server is 'nginx/1.22 (Debian)' on the original and 'nginx/1.26' here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at 2026-11-22T10:15:30.123Z | at 2026-11-22T09:04:05.6Z",
                "at 2026-11-22 10:15 | at 2026-11-22 11:04:05,123",
                "Sun, 22 Nov 2026 10:15:30 GMT | Mon, 23 Nov 2026 00:00:00 GMT",
                "Sun Nov 22 10:15:30 UTC 2026 | Mon Nov 23 01:05:30 UTC 2026",
                "t=1795342530 | t=1795342653.25",
                "t=1795342530000 | t=1795342653123",
                "id 9b2e4b0c-0c43-4b57-9e39-3d6c0b9c2e11 | id 9b2e4b0c-0c43-4b57-9e39-3d6c0b9c2e12",
                "from 172.18.0.2:8080 | from 10.0.0.7:80"
            })
    void whatIsKnownToChangeIsNoDifference(String one, String other) {
        assertThat(difference(text(one), text(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version 1.2.3.4 | version 1.2.3.5",
                "7 of 9 | 8 of 9",
                "2026-11-22 | 2026-11-23",
                "2020-01-01T13:00:00+01:00 | 2020-01-01T12:00:00+00:00",
                "2020-01-01 13:00:00 | 2020-01-01 12:00:00",
                "2026-11-22T11:15:30+01:00 | 2026-11-22T10:15:30+00:00",
                "2026-11-22T10:15:30Z | 2026-11-22 10:15:30Z",
                "2020-13-01T10:15:30Z | 2020-13-02T10:15:30Z",
                "Wed, 01 Jan 2020 10:15:30 GMT | Wed, 01 Jan 2020 11:15:30 GMT",
                "Sun Nov 22 10:15:30 UTC 2026 | Sun Nov 22 11:15:30 CET 2026",
                "total 1712345678 | total 1899999999",
                "card 1712345678901234 | card 1712345678901235",
                "t=1795342530 | t=1795342530000"
            })
    void whatOnlyLooksAlikeIsADifference(String one, String other) {
        assertThat(difference(text(one), text(other))).isPresent();
    }

    @Test
    void aTimeFarFromNowIsMaskedWholeWhereTheOriginalItselfChangesIt() {
        SmokeAnswer steady =
                Steady.of(read(text("ends 2026-12-22T10:15:30+01:00")), read(text("ends 2026-12-22T10:15:31+01:00")));

        assertThat(comparison(steady, text("ends 2026-12-22T11:02:09+01:00")).difference())
                .isEmpty();
        assertThat(comparison(steady, text("ends 2026-12-22T10:02:09+00:00")).difference())
                .contains("line 1 is 'ends ⟨*⟩+01:00' on the original and 'ends 2026-12-22T10:02:09+00:00' here");
    }

    @Test
    void aTimeThatIsOfNowOnOneSideAloneIsNoDifference() {
        assertThat(difference(text("built 2026-10-01T08:00:00Z"), text("built 2026-11-22T10:15:00Z")))
                .isEmpty();
        assertThat(difference(text("built 2026-10-01T08:00:00Z"), text("built 2026-11-22T10:15:00+00:00")))
                .isPresent();
    }

    @Test
    void whatChangesInTheThirdAnswerLeavesWhatWasMaskedBefore() {
        SmokeAnswer two = Steady.of(read(text("host abc pid 7")), read(text("host def pid 7")));

        assertThat(Steady.of(two, read(text("host abc pid 8"))).parts()).containsEntry("line 1", "host ⟨*⟩ pid ⟨*⟩");
    }

    @Test
    void whatTheOriginalItselfAnswersOtherwiseIsNoDifference() {
        SmokeAnswer steady = Steady.of(read(text("host abc pid 7\nsame")), read(text("host def pid 9\nsame")));

        assertThat(comparison(steady, text("host 123 pid 1\nsame")).difference())
                .isEmpty();
        assertThat(comparison(steady, text("node 123 pid 1\nsame")).difference())
                .contains("line 1 is 'host ⟨*⟩ pid ⟨*⟩' on the original and 'node 123 pid 1' here");
        assertThat(comparison(steady, text("host 123 pid 1\nother")).difference())
                .contains("line 2 is 'same' on the original and 'other' here");
    }

    @Test
    void jsonThatGrowsOrLosesKeysIsStillComparedElsewhere() {
        SmokeAnswer steady = Steady.of(
                read(json("{\"jobs\":[{\"id\":1}],\"name\":\"x\",\"last\":1}")),
                read(json("{\"jobs\":[{\"id\":1},{\"id\":2}],\"name\":\"x\"}")));

        assertThat(comparison(steady, json("{\"jobs\":[{\"id\":5},{\"id\":6},{\"id\":7}],\"name\":\"x\"}"))
                        .difference())
                .isEmpty();
        assertThat(comparison(steady, json("{\"jobs\":[],\"name\":\"y\"}")).difference())
                .contains("$.name is '\"x\"' on the original and '\"y\"' here");
        assertThat(comparison(steady, json("{\"jobs\":[],\"name\":\"x\"}")).notes())
                .containsExactly("of another length each time on the original, or to be ignored, so that their"
                        + " elements were not compared: $.jobs");
    }

    @Test
    void ofManyArraysThatGrowTheOutermostAreNamedAndCounted() {
        JsonObject one = new JsonObject();
        JsonObject other = new JsonObject();
        for (int i = 1; i <= 7; i++) {
            one.add("a" + i, JsonParser.parseString("[[1]]"));
            other.add("a" + i, JsonParser.parseString("[[1,2],[1]]"));
        }
        SmokeAnswer steady = Steady.of(read(json(one.toString())), read(json(other.toString())));

        assertThat(comparison(steady, json(one.toString())).notes())
                .singleElement()
                .asString()
                .endsWith(": $.a1, $.a2, $.a3, $.a4, $.a5 and 2 more");
    }

    @Test
    void aBodyOfAnotherLengthEachTimeIsNotComparedAndThatIsSaid() {
        SmokeAnswer steady = Steady.of(read(text("a")), read(text("a\nb")));
        AnswerComparison comparison = comparison(steady, text("c\nd\ne"));

        assertThat(comparison.difference()).isEmpty();
        assertThat(comparison.notes())
                .containsExactly("the original's body is another each time: only status and headers were compared");
    }

    @Test
    void aLargeOrBinaryBodyIsComparedByItsSum() {
        String large = text("line of text\n".repeat(10_000));

        assertThat(read(large).parts()).containsOnlyKeys("header content-type", "body");
        assertThat(difference(large, large)).isEmpty();
        assertThat(difference(large, large + "x")).isPresent();
        assertThat(difference(text("\0a"), text("\0b")).orElseThrow()).startsWith("body is 'sha256:");
    }

    @Test
    void whatIsToBeIgnoredIs() {
        ignored = SmokeIgnore.parse(List.of("header X-Node", "build \\d+", "\\$\\.size: .*"));

        assertThat(difference(
                        "HTTP/1.1 200 OK\r\nx-node: a\r\n\r\nbuild 7 of x", "HTTP/1.1 200 OK\r\n\r\nbuild 19 of x"))
                .isEmpty();
        assertThat(difference(text("build 7 of x"), text("build 7 of y"))).isPresent();
        assertThat(difference(json("{\"size\":1}"), json("{\"size\":\"large\"}")))
                .isEmpty();
    }

    @Test
    void anExpressionThatTakesForEverIsRefused() {
        ignored = SmokeIgnore.parse(List.of("a*a*a*a*a*a*b"));

        assertThatThrownBy(() -> read(text("a".repeat(2000))))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("takes too long");
        assertThatThrownBy(() -> SmokeIgnore.parse(List.of("(")))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("is no regular expression");
    }

    @Test
    void whatMustNotBeShownIsNot() {
        SmokeAnswer answer = new AnswerReader(SmokeIgnore.NOTHING, text -> text.replace("s3cret", "***"), NOW)
                .read(HttpAnswer.parse(bytes("HTTP/1.1 200 OK\r\nx-a: s3cret\r\n\r\n{\"s3cret\":\"s3cret\"}"))
                        .orElseThrow());

        assertThat(answer.parts().toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app:S3cretPw@10.0.0.5:5432/shop",
                "key-9b2e4b0c-0c43-4b57-9e39-3d6c0b9c2e11-prod",
                "tok.1795342530.abc",
                "pa\"ss\\word",
                "build 7 of S3cretPw"
            })
    void whatMustNotBeShownIsMaskedBeforeAnythingElse(String secret) {
        ignored = SmokeIgnore.parse(List.of("build \\d+"));
        JsonObject body = new JsonObject();
        body.addProperty("url", "<" + secret + ">");

        assertThat(hiding(secret, text("URL=" + secret)).parts()).containsEntry("line 1", "URL=***");
        assertThat(hiding(secret, json(body.toString())).parts()).containsEntry("$.url", "$.url: \"<***>\"");
    }

    @Test
    void aKeyOfSeveralLinesIsHiddenInJson() {
        String key = "-----BEGIN KEY-----\nMIIEpAIB\n-----END KEY-----\n";
        JsonObject body = new JsonObject();
        body.addProperty("key", key);

        assertThat(hiding(key, json(body.toString())).parts().toString()).doesNotContain("MIIEpAIB", "BEGIN KEY");
    }

    @Test
    void aSmallBodyWithManyLongPathsIsComparedByItsSum() {
        String numbers = "1,".repeat(200_000) + "1";
        String body = json("{\"" + "k".repeat(500_000) + "\":[" + numbers + "]}");

        assertThat(read(body).parts()).containsOnlyKeys("header content-type", "body");
        assertThat(difference(body, body)).isEmpty();
        assertThat(difference(body, body.replace("[1,", "[2,"))).isPresent();
    }

    @Test
    void chunksArePutTogether() {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        HttpAnswer answer = HttpAnswer.parse(bytes(head + "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"))
                .orElseThrow();

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("abcde");
        assertThat(HttpAnswer.parse(bytes("SSH-2.0\r\n"))).isEmpty();
    }

    private Optional<String> difference(String original, String other) {
        return comparison(read(original), other).difference();
    }

    private AnswerComparison comparison(SmokeAnswer original, String other) {
        return new AnswerComparison(original, read(other));
    }

    private SmokeAnswer read(String answer) {
        return new AnswerReader(ignored, text -> text, NOW)
                .read(HttpAnswer.parse(bytes(answer)).orElseThrow());
    }

    private SmokeAnswer hiding(String secret, String answer) {
        return new AnswerReader(ignored, Masking.of(List.of(secret))::mask, NOW)
                .read(HttpAnswer.parse(bytes(answer)).orElseThrow());
    }

    private static String text(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + body;
    }

    private static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + body;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
