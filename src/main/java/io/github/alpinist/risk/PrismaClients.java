package io.github.alpinist.risk;

import io.github.alpinist.apk.Release;
import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Prisma clients that were generated where glibc is, and versions of Prisma that look for another OpenSSL. */
final class PrismaClients implements RiskCheck {
    private static final String COPIED = "prisma-client-copied";
    private static final String OPENSSL = "prisma-openssl";
    private static final Release LIBRARY_MOVED = new Release(3, 21);
    private static final VersionRange LOOKING_IN_LIB = VersionRange.parse(">=4.8 <5.23");
    private static final Pattern CLIENT = Pattern.compile(".*(?:node_modules|\\.prisma|generated|prisma-client).*");
    private static final Pattern ENGINE =
            Pattern.compile("(?:libquery_engine|query[-_]engine|schema-engine)-(?:debian|rhel|linux-arm64)-openssl-.*");

    @Override
    public void look(Move move, Found found) {
        if (!hasEnginesForMusl(move)) {
            copies(move, found);
            engines(move, found);
        }
        if (move.release().compareTo(LIBRARY_MOVED) >= 0 && !installsOpenssl(move)) {
            NodeProject.of(move)
                    .forEach(project -> project.needed()
                            .filter(each ->
                                    each.name().equals("@prisma/client") && LOOKING_IN_LIB.contains(each.version()))
                            .findFirst()
                            .ifPresent(each -> found.add(
                                    OPENSSL,
                                    project.lock().place(each.name()),
                                    each.name() + " " + each.version()
                                            + ", and no stage that moves installs openssl")));
        }
    }

    private static boolean hasEnginesForMusl(Move move) {
        return move.files().named(".*\\.prisma").stream()
                .flatMap(path -> move.files().text(path).stream())
                .anyMatch(schema -> schema.text().contains("linux-musl"));
    }

    private static boolean installsOpenssl(Move move) {
        return move.commands().anyMatch(command -> command.has("openssl"));
    }

    private static void copies(Move move, Found found) {
        move.stages()
                .flatMap(stage -> stage.instructions().stream())
                .filter(instruction -> takesClient(instruction, move))
                .findFirst()
                .ifPresent(instruction -> found.add(
                        COPIED,
                        move.place(instruction),
                        instruction.flag("from").map(Flag::value).orElse("")
                                + " generates the client and does not move"));
    }

    private static boolean takesClient(Instruction instruction, Move move) {
        return Copy.of(instruction)
                .filter(copy -> copy.sources().stream()
                        .anyMatch(source -> CLIENT.matcher(source.text()).matches()))
                .flatMap(copy -> copy.from())
                .flatMap(from -> move.dockerfile().stage(from.value(), instruction))
                .filter(stage -> !move.moves(stage) && !isAlpine(stage) && generates(stage, move))
                .isPresent();
    }

    private static boolean isAlpine(Stage stage) {
        return From.of(stage.from())
                .filter(from -> from.image().text().contains("alpine"))
                .isPresent();
    }

    private static boolean generates(Stage stage, Move move) {
        return move.commands(stage).stream()
                .anyMatch(command -> command.words().stream().anyMatch(word -> word.matches("(?:.*/)?prisma"))
                        && command.has("generate"));
    }

    /** Of a client that lies in the repository. */
    private static void engines(Move move, Found found) {
        Predicate<String> engine =
                path -> ENGINE.matcher(RepositoryFiles.name(path)).matches();
        List<String> engines = move.files().matching(engine.and(move.copied()));
        if (!engines.isEmpty()) {
            found.add(
                    COPIED,
                    new Place(engines.get(0), 1, 1),
                    "the repository holds " + RepositoryFiles.name(engines.get(0)));
        }
    }
}
