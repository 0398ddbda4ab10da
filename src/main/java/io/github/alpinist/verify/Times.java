package io.github.alpinist.verify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times in texts. What is masked of one leaves its form and its offset to be compared. */
final class Times {
    /** A day, which covers any offset that is not written, and what two clocks may differ by. */
    private static final Duration NEAR = Duration.ofHours(25);

    private static final String MASK = "⟨time";
    private static final String CLOCK = "\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?";
    private static final String DAY = "\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*";
    private static final String MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

    /** A regular expression of a time of the calendar, for where it is one word. */
    static final String WORD = "\\b\\d{4}-\\d\\d-\\d\\d[T ]" + CLOCK + "|" + DAY + ",? [ \\w-]{6,11} " + CLOCK
            + "(?: [A-Z]{3,5}\\b)?(?: \\d{4}\\b)?";

    private static final String NAMED_MONTH = "(?<month>" + MONTHS + ")";
    private static final String NAMED_CLOCK = "(?<clock>" + CLOCK + ")";

    /** ISO 8601, HTTP (RFC 9110, 5.6.7) and {@code date}, each with what stands in its place. */
    private static final List<Form> CALENDAR = List.of(
            new Form(
                    "\\b(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?<between>[T ])" + NAMED_CLOCK
                            + "(?=(?: ?(?<zone>Z|UTC|[+-]\\d\\d:?\\d\\d))?)",
                    "⟨date⟩${between}" + MASK + "⟩"),
            new Form(
                    DAY + ", (?<day>\\d\\d)[ -]" + NAMED_MONTH + "[ -](?<year>\\d{2,4}) " + NAMED_CLOCK
                            + "(?= (?<zone>GMT))",
                    "⟨day⟩, ⟨date⟩ " + MASK + "⟩"),
            new Form(
                    DAY + " " + NAMED_MONTH + " (?<day>[ \\d]?\\d) " + NAMED_CLOCK
                            + " (?<name>(?:[A-Z]{3,5} )?)(?<zone>)(?<year>\\d{4})",
                    "⟨day⟩ ⟨date⟩ " + MASK + "⟩ ${name}⟨year⟩"));

    private static final Pattern SINCE_1970 = Pattern.compile(
            "\\b(?<seconds>(?:1[6-9]|2[0-4])\\d{8})(?<more>\\d{3}|\\d{6}|\\d{9})?(?:\\.\\d{1,9})?(?!\\w)");

    private static final List<String> UNITS = List.of("seconds", "milliseconds", "microseconds", "nanoseconds");

    private final Predicate<Instant> masked;

    private Times(Predicate<Instant> masked) {
        this.masked = masked;
    }

    private record Form(Pattern pattern, String mask) {
        Form(String pattern, String mask) {
            this(Pattern.compile(pattern), mask);
        }
    }

    /** Those that a clock may have shown just now, or not long ago. */
    static Times near(Instant now) {
        return new Times(time -> Duration.between(time, now).abs().compareTo(NEAR) <= 0);
    }

    static Times all() {
        return new Times(time -> true);
    }

    /** Whether some are masked in a text. */
    static boolean areMasked(String text) {
        return text.contains(MASK);
    }

    String mask(String text) {
        String result = text;
        for (Form form : CALENDAR) {
            result = replaced(form.pattern.matcher(result), Times::calendar, found -> form.mask);
        }
        return replaced(SINCE_1970.matcher(result), Times::since1970, found -> MASK + " in " + unit(found) + "⟩");
    }

    private String replaced(
            Matcher matcher, Function<Matcher, Optional<Instant>> reader, Function<Matcher, String> mask) {
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            boolean isMasked = reader.apply(matcher).filter(masked).isPresent();
            matcher.appendReplacement(text, isMasked ? mask.apply(matcher) : Matcher.quoteReplacement(matcher.group()));
        }
        return matcher.appendTail(text).toString();
    }

    /** One without an offset is read as UTC; empty where the calendar has no such time. */
    private static Optional<Instant> calendar(Matcher found) {
        try {
            int year = Integer.parseInt(found.group("year"));
            LocalDate date = LocalDate.of(
                    year < 100 ? 2000 + year : year,
                    month(found.group("month")),
                    Integer.parseInt(found.group("day").strip()));
            LocalTime clock = LocalTime.parse(found.group("clock").replace(',', '.'));
            return Optional.of(date.atTime(clock).toInstant(zone(found.group("zone"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        int at = MONTHS.indexOf(text);
        return at < 0 ? Integer.parseInt(text) : at / "Jan|".length() + 1;
    }

    private static ZoneOffset zone(@Nullable String text) {
        return text == null || !text.matches("[+-].*") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static Optional<Instant> since1970(Matcher found) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(found.group("seconds"))));
    }

    private static String unit(Matcher found) {
        String more = found.group("more");
        return UNITS.get(more == null ? 0 : more.length() / 3);
    }
}
