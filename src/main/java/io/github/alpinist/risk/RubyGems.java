package io.github.alpinist.risk;

import static java.util.stream.Collectors.joining;

import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.text.Source;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gems of a {@code Gemfile.lock} that has them for glibc alone, or has them compiled. */
final class RubyGems implements RiskCheck {
    private static final String STOPS = "ruby-lock-without-musl";
    private static final String FAILS = "ruby-gem-for-glibc";
    private static final String NATIVE = "ruby-native-extensions";
    private static final String GLIBC = "x86_64-linux-gnu";
    private static final String LINUX = "x86_64-linux";
    private static final String MUSL = "x86_64-linux-musl";
    private static final int MOST_NAMED = 12;

    /** Their programs are Go's, and bring all that they need. */
    private static final Set<String> STATIC = Set.of("thruster");

    private final KnownPackages known = KnownPackages.of("gem");

    @Override
    public void look(Move move, Found found) {
        move.stages()
                .filter(stage ->
                        move.commands(stage).stream().anyMatch(command -> installs(command) || setsUp(command, move)))
                .findFirst()
                .ifPresent(stage -> move.files().named("Gemfile\\.lock").stream()
                        .filter(move.copied())
                        .flatMap(path -> move.files().text(path).stream())
                        .forEach(lock -> look(move, stage, lock, found)));
    }

    private static boolean installs(StartedCommand command) {
        return command.is("bundle") && (command.words().size() == 1 || command.has("install"));
    }

    /** Rails writes {@code bin/setup} for every application, which installs its gems. */
    private static boolean setsUp(StartedCommand command, Move move) {
        return command.words().stream().anyMatch(word -> word.matches("(?:.*/)?bin/setup"))
                && move.files()
                        .text(move.context() + "bin/setup")
                        .filter(script -> script.text().contains("bundle"))
                        .isPresent();
    }

    private void look(Move move, Stage stage, Source lock, Found found) {
        Map<String, List<LockedGem>> gems = GemfileLock.read(lock).installed(leftOut(move, stage, lock));
        boolean ownRuby = move.imageAfter(stage).orElse("").matches("(?:.*/)?ruby:.*");
        List<LockedGem> stopping = chosen(gems, variants -> stops(variants, ownRuby));
        List<LockedGem> failing = chosen(gems, variants -> ownRuby && fails(variants));
        tell(STOPS, stopping, "for glibc alone", found);
        tell(FAILS, failing, "for Linux, and not for musl,", found);
        if (move.stages().anyMatch(RubyGems::hasHeaders)) {
            List<LockedGem> compiled = chosen(
                    gems, variants -> isCompiled(variants) && !headers(variants).isEmpty());
            tell(NATIVE, compiled, "as source", found);
        }
    }

    /** The official image without {@code -slim} has the headers of many libraries, and Alpine's has none. */
    private static boolean hasHeaders(Stage stage) {
        return From.of(stage.from())
                .map(from -> from.image().text())
                .filter(image -> image.matches("(?:.*/)?ruby:.*") && !image.contains("slim"))
                .isPresent();
    }

    private static Collection<String> leftOut(Move move, Stage stage, Source lock) {
        Set<String> groups = Stream.concat(
                        Stream.of("BUNDLE_WITHOUT").flatMap(name -> move.variable(stage, name).stream()),
                        move.commands(stage).stream()
                                .filter(command -> command.is("bundle"))
                                .flatMap(command -> without(command.words()).stream()))
                .flatMap(text -> Arrays.stream(text.split("[\\s:,]+")))
                .collect(Collectors.toSet());
        return move.files()
                .text(lock.name().replaceFirst("\\.lock$", ""))
                .map(file -> new Gemfile(file).onlyIn(groups))
                .orElse(List.of());
    }

    /** {@code bundle install --without a b}, {@code bundle config set --local without 'a b'}. */
    private static Optional<String> without(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matches("(?:--)?without")) {
                return Optional.of(String.join(" ", words.subList(i + 1, words.size())));
            }
            if (words.get(i).startsWith("--without=")) {
                return Optional.of(words.get(i).substring("--without=".length()));
            }
        }
        return Optional.empty();
    }

    private static List<LockedGem> chosen(Map<String, List<LockedGem>> gems, Predicate<List<LockedGem>> wanted) {
        return gems.values().stream()
                .filter(wanted)
                .map(variants -> variants.stream()
                        .filter(gem -> gem.platform().startsWith(LINUX))
                        .findFirst()
                        .orElse(variants.get(0)))
                .toList();
    }

    private static boolean has(List<LockedGem> variants, String platform) {
        return variants.stream().anyMatch(gem -> gem.platform().equals(platform));
    }

    /** Alpine's own Ruby takes sources alone; the image's takes what is for Linux without a word on the libc too. */
    private static boolean stops(List<LockedGem> variants, boolean ownRuby) {
        boolean fits = has(variants, "") || ownRuby && (has(variants, MUSL) || has(variants, LINUX));
        return !fits && (has(variants, GLIBC) || has(variants, LINUX));
    }

    private static boolean fails(List<LockedGem> variants) {
        return has(variants, LINUX)
                && !has(variants, MUSL)
                && !STATIC.contains(variants.get(0).name());
    }

    private static boolean isCompiled(List<LockedGem> variants) {
        return has(variants, "") && !has(variants, MUSL);
    }

    private void tell(String risk, List<LockedGem> gems, String how, Found found) {
        if (gems.isEmpty()) {
            return;
        }
        String named = gems.stream()
                .limit(MOST_NAMED)
                .map(gem -> gem.name() + " " + gem.version())
                .collect(joining(", "));
        String more = gems.size() > MOST_NAMED ? " and " + (gems.size() - MOST_NAMED) + " more" : "";
        found.add(risk, gems.get(0).place(), "the lock has " + how + " " + named + more, remedy(risk, gems));
    }

    private String remedy(String risk, List<LockedGem> gems) {
        Set<String> packages = new TreeSet<>(Set.of("build-base"));
        gems.forEach(gem -> packages.addAll(headers(List.of(gem))));
        String own = gems.stream()
                .flatMap(gem -> known.rows(gem.name(), gem.version()).stream())
                .filter(row -> row.risk().equals(FAILS) && !risk.equals(NATIVE))
                .map(row -> "; " + row.name() + ": " + row.remedy())
                .collect(joining());
        return Risks.of(risk).remedy() + ": " + String.join(" ", packages) + own;
    }

    private List<String> headers(List<LockedGem> variants) {
        return known.rows(variants.get(0).name()).stream()
                .filter(row -> row.risk().equals(NATIVE))
                .flatMap(row -> Arrays.stream(row.remedy().split(" ")))
                .toList();
    }
}
