package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** Java's images that are published on Alpine for x86-64 alone. */
final class JavaPlatforms implements RiskCheck {
    private static final Pattern OLD = Pattern.compile(
            "(?:.*/)?(?:eclipse-temurin:(?:8|11|17)\\b.*alpine.*|maven:.*temurin-(?:8|11|17)-alpine.*|gradle:.*jdk(?:8|11|17)\\b.*alpine.*)");
    private static final Pattern ARM = Pattern.compile("\\blinux/arm64\\b|--platform[= ]arm64\\b");

    @Override
    public void look(Move move, Found found) {
        move.stages()
                .filter(stage ->
                        move.imageAfter(stage).filter(OLD.asMatchPredicate()).isPresent())
                .filter(stage -> !isForOnePlatform(stage))
                .findFirst()
                .ifPresent(stage -> tell(stage, move, found));
    }

    private static boolean isForOnePlatform(Stage stage) {
        return stage.from()
                .flag("platform")
                .filter(flag -> flag.value().contains("amd64"))
                .isPresent();
    }

    private static void tell(Stage stage, Move move, Found found) {
        Optional<Sighting> built = Sighting.anywhere(
                move, ".*\\.ya?ml|Makefile|.*\\.mk|docker-bake\\..*|Jenkinsfile|.*\\.sh|justfile|Taskfile.*", ARM);
        String what = move.imageAfter(stage).orElse("") + " is published for x86-64"
                + built.map(seen -> ", and " + seen.source().name() + " builds for arm64")
                        .orElse("");
        Risk risk = Risks.of("java-arm64");
        found.add(
                built.isPresent() ? Severity.WARNING : risk.severity(),
                risk.id(),
                move.place(stage.from()),
                what,
                risk.remedy());
    }
}
