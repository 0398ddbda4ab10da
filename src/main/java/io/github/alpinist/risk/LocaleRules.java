package io.github.alpinist.risk;

import java.util.regex.Pattern;

/** Code that sorts or formats by the C library's rules of a language. */
final class LocaleRules implements RiskCheck {
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:locale\\.)?setlocale\\s*\\(\\s*(?:locale\\.)?LC_(?:ALL|COLLATE|NUMERIC|MONETARY|TIME)\\s*,\\s*[^)\\n]{0,80}?[\"'][a-z]{2,3}_[A-Z]{2}[^\"'\\n]*[\"']\\)?"
                    + "|\\blocale\\.(?:strxfrm|strcoll|currency)\\b|\\bstrcoll\\s*\\(|\\bSORT_LOCALE_STRING\\b");

    @Override
    public void look(Move move, Found found) {
        Sighting.copied(move, ".*\\.(?:py|php|c|cc|cpp|cxx|rb|pl|pm)", CODE)
                .ifPresent(seen -> found.add("locale-rules", seen.place(), seen.text() + seen.more()));
    }
}
