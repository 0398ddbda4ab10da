package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rust that is built for glibc by name, or that is linked statically on Alpine where it cannot be. */
final class RustTargets implements RiskCheck {
    private static final Pattern GNU = Pattern.compile(".*-unknown-linux-gnu(?:eabihf)?(?:/.*)?");
    private static final Pattern CONFIGURED =
            Pattern.compile("(?m)^[ \\t]*target[ \\t]*=[ \\t]*\"(\\w+-unknown-linux-gnu\\w*)\"");
    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?(?:rust|cargo-chef):.*alpine.*");
    private static final Pattern DEBIANS = Pattern.compile("(?:.*/)?(?:rust|cargo-chef):(?!.*alpine).*");
    private static final Pattern LIBRARY =
            Pattern.compile("(?m)^crate-type[ \\t]*=[ \\t]*\\[[^\\]\\n]*\"(cdylib|dylib)\"");
    private static final Pattern SYSTEM = Pattern.compile("(?m)^name = \"(openssl-sys|pq-sys|mysqlclient-sys)\"");
    private static final Pattern BROUGHT = Pattern.compile("(?m)^name = \"(?:openssl-src|pq-src|mysqlclient-src)\"");
    private static final Pattern DYNAMIC = Pattern.compile("-crt-static");

    @Override
    public void look(Move move, Found found) {
        Optional<StartedCommand> named = move.commands()
                .filter(command -> command.is("cargo", "rustup", "cross", "cp", "mv", "strip"))
                .filter(command -> command.words().stream().anyMatch(GNU.asMatchPredicate()))
                .findFirst();
        named.ifPresent(
                command -> found.add("rust-gnu-target", move.place(command.span()), "a target for glibc is named"));
        if (named.isEmpty() && move.commands().anyMatch(command -> command.is("cargo"))) {
            Stream.of("config\\.toml", "config")
                    .flatMap(name -> Sighting.copied(move, name, CONFIGURED).stream())
                    .findFirst()
                    .ifPresent(seen -> found.add("rust-gnu-target", seen.place(), seen.text() + " is the target"));
        }
        staying(move, found);
        linking(move, found);
    }

    /** A stage on Debian that does not move, and whose program the result on Alpine gets. */
    private static void staying(Move move, Found found) {
        Stream<Instruction> copies = move.moves(move.last())
                ? move.result().stream().flatMap(stage -> stage.instructions().stream())
                : Stream.of();
        copies.filter(instruction -> instruction
                        .flag("from")
                        .flatMap(from -> move.stage(from.value()))
                        .filter(stage -> !move.moves(stage) && buildsOnDebian(stage, move))
                        .isPresent())
                .findFirst()
                .ifPresent(copy -> found.add(
                        "rust-gnu-target",
                        move.place(copy),
                        "the stage that the program is copied from stays on Debian",
                        "build it on a tag for Alpine, as rust and cargo-chef have them"));
    }

    private static boolean buildsOnDebian(Stage stage, Move move) {
        return move.imageBefore(stage).filter(DEBIANS.asMatchPredicate()).isPresent()
                && move.commands(stage).stream().anyMatch(command -> command.is("cargo"));
    }

    private static void linking(Move move, Found found) {
        boolean dynamic = DYNAMIC.matcher(move.dockerfile().source().text()).find()
                || Sighting.copied(move, "config\\.toml|config", DYNAMIC).isPresent();
        if (dynamic || move.stages().noneMatch(stage -> buildsStatically(stage, move))) {
            return;
        }
        Sighting.copied(move, "Cargo\\.toml", LIBRARY)
                .ifPresent(seen -> found.add(
                        "rust-static-link", seen.place(), "a library of the type " + seen.text() + " is built"));
        move.files().named("Cargo\\.lock").stream()
                .filter(move.copied())
                .flatMap(path -> move.files().text(path).stream())
                .filter(lock -> !BROUGHT.matcher(lock.text()).find())
                .flatMap(lock -> Sighting.first(lock, SYSTEM).stream())
                .findFirst()
                .ifPresent(seen ->
                        found.add("rust-static-link", seen.place(), seen.text() + " links a library of the system"));
    }

    private static boolean buildsStatically(Stage stage, Move move) {
        return move.imageAfter(stage).filter(IMAGE.asMatchPredicate()).isPresent()
                && move.commands(stage).stream().anyMatch(command -> command.is("cargo"));
    }
}
