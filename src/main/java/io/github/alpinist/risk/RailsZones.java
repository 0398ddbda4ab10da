package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.text.Source;
import java.util.List;

/** Ruby programs that look time zones up, on an image that has none. */
final class RailsZones implements RiskCheck {
    private static final String LIBRARY = "tzinfo";

    @Override
    public void look(Move move, Found found) {
        boolean brought = move.conversion().text().contains("tzdata");
        boolean onRuby = move.result().stream().anyMatch(stage -> isRubys(move, stage));
        if (!brought && onRuby) {
            move.files().named("Gemfile\\.lock").stream()
                    .filter(move.copied())
                    .flatMap(path -> move.files().text(path).stream())
                    .filter(lock -> !bringsZones(move, lock))
                    .forEach(lock -> look(lock, found));
        }
    }

    /** Debian's own image has no zones either. */
    private static boolean isRubys(Move move, Stage stage) {
        return move.imageAfter(stage).orElse("").matches("(?:.*/)?ruby:.*");
    }

    private static boolean bringsZones(Move move, Source lock) {
        return move.files()
                .text(lock.name().replaceFirst("\\.lock$", ""))
                .filter(file -> new Gemfile(file).hasEverywhere("tzinfo-data"))
                .isPresent();
    }

    private static void look(Source lock, Found found) {
        GemfileLock.read(lock).installed(List.of()).getOrDefault(LIBRARY, List.of()).stream()
                .findFirst()
                .ifPresent(gem -> found.add(
                        "ruby-time-zones",
                        gem.place(),
                        gem.name() + " " + gem.version() + " reads the system's zones"));
    }
}
