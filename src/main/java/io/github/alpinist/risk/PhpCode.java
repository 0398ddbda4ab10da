package io.github.alpinist.risk;

import java.util.Optional;
import java.util.regex.Pattern;

/** PHP that an image gets and that relies on what glibc or Debian's packages have. */
final class PhpCode implements RiskCheck {
    private static final String FILES = ".*\\.php";

    /** Not where iconv takes the place of a function of mbstring that is asked for first. */
    private static final Pattern ICONV = Pattern.compile(
            "\\biconv(?<!mb_\\w{1,30}['\"]\\)[\\s\\S]{0,400})(?:_\\w+)?\\s*\\([^;]{0,400}?//(?:TRANSLIT|IGNORE)");

    private static final Pattern BRACE = Pattern.compile("(?<!['\"\\w\\\\$>:])GLOB_BRACE(?![\\w'\"])");
    private static final Pattern ASKED = Pattern.compile("defined\\s*\\(\\s*['\"]GLOB_BRACE");
    private static final Pattern LOCALES = Pattern.compile(
            "\\b(?:NumberFormatter|IntlDateFormatter|Collator|MessageFormatter|IntlCalendar)\\s*(?:\\(|::)");
    private static final Pattern DEBIANS_PHP = Pattern.compile(
            "php(?:\\d[\\d.]*)?(?:-(?:fpm|cli|cgi|common|mbstring|xml|intl))?|libapache2-mod-php[\\d.]*");
    private static final Pattern DEBIANS_INTL = Pattern.compile("php[\\d.]*-intl");

    @Override
    public void look(Move move, Found found) {
        if (installs(DEBIANS_PHP, move)) {
            tell("php-iconv", "iconv is asked to transliterate or to leave out", sighting(ICONV, move), found);
        }
        Optional<Sighting> braces = sighting(BRACE, move)
                .filter(seen -> !ASKED.matcher(seen.source().text()).find());
        tell("php-glob-brace", "GLOB_BRACE", braces, found);
        if (hasIntl(move) && move.commands().noneMatch(command -> command.has("icu-data-full"))) {
            tell("php-icu-data", "intl formats or compares by locale", sighting(LOCALES, move), found);
        }
    }

    /** What composer brought is its authors' to care for, and often polyfills. */
    private static Optional<Sighting> sighting(Pattern pattern, Move move) {
        return Sighting.copied(move, FILES, pattern)
                .filter(seen -> !("/" + seen.source().name()).contains("/vendor/"));
    }

    private static void tell(String risk, String what, Optional<Sighting> seen, Found found) {
        seen.ifPresent(sighting -> found.add(risk, sighting.place(), what + sighting.more()));
    }

    /** The official images of PHP are built with GNU's iconv, also those on Alpine. */
    private static boolean installs(Pattern packages, Move move) {
        return DebianPackage.ofResult(move).anyMatch(each -> each.matches(packages));
    }

    private static boolean hasIntl(Move move) {
        return installs(DEBIANS_INTL, move)
                || move.commands()
                        .anyMatch(command ->
                                command.is("docker-php-ext-install", "install-php-extensions") && command.has("intl"));
    }
}
