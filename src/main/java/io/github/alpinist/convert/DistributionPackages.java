package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds Alpine's own packages of what {@code pip} installs, where a person allows it: pip leaves alone what is there
 * already in a version that fits, so that nothing has to be compiled for musl.
 */
final class DistributionPackages implements FileStep {
    private static final Rule RULE = new Rule(
            "distribution-packages",
            "Adds Alpine's packages of what pip installs, where it is allowed and pip's did not work");

    /** A requirement as in PEP 508, as far as its name. */
    private static final Pattern REQUIREMENT =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)(?:\\[[^\\]]*])?\\s*(?:[<>=!~;@,(].*)?");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        if (draft.hasAid(Aid.DISTRIBUTION_PACKAGES)) {
            draft.converted()
                    .forEach(stage -> Calls.of(stage)
                            .flatMap(call -> PipInstall.of(call).stream())
                            .toList()
                            .forEach(install -> add(install, draft)));
        }
    }

    private static void add(PipInstall install, Draft draft) {
        StageView stage = install.call().stage();
        List<String> names = requirements(install, draft)
                .flatMap(line -> alpineName(line, draft).stream())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return;
        }
        if (hasOwnPython(stage)) {
            draft.note(
                    RULE,
                    install.call().place(),
                    "Alpine has " + String.join(", ", names) + ", but for its own Python, and the image has another",
                    "begin from alpine and install python3 to use them");
            return;
        }
        names.forEach(name -> draft.additions()
                .need(
                        stage,
                        name,
                        install.call().place(),
                        RULE,
                        "what pip installs in its place did not work on musl"));
    }

    private static boolean hasOwnPython(StageView stage) {
        return stage.image()
                .filter(mapped -> mapped.repository().path().matches("(?:.*/)?(?:python|pypy)"))
                .isPresent();
    }

    private static Stream<String> requirements(PipInstall install, Draft draft) {
        CopiedFiles files = new CopiedFiles(install.call().stage(), draft);
        Stream<String> listed = install.files().stream()
                .flatMap(path -> files.find(path, install.call().instruction()).stream())
                .flatMap(path -> draft.context().read(path).stream())
                .flatMap(String::lines);
        return Stream.concat(install.requirements().stream(), listed);
    }

    private static Optional<String> alpineName(String line, Draft draft) {
        Matcher matcher =
                REQUIREMENT.matcher(line.replaceFirst("(?:^|\\s)#.*", "").strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("[._-]+", "-");
        return Stream.of(name, name.replaceFirst("^(?:python-|py-?)", ""))
                .map(each -> "py3-" + each)
                .filter(each -> draft.catalog().exists(each, draft.release()))
                .findFirst();
    }
}
