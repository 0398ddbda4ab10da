package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Go modules with code in C, where the image that builds them holds no compiler, or where they bring code for glibc. */
final class CgoModules implements RiskCheck {
    private static final KnownDependencies PREBUILT = new KnownDependencies("go");
    private static final Pattern REQUIRED =
            Pattern.compile("(?m)^(?:require)?[ \\t]+([\\w.-]+(?:/[\\w.~-]+)+)[ \\t]+v([^\\s/]+)");
    private static final Pattern CGO = Pattern.compile(
            "github\\.com/(?:mattn/go-(?:sqlite3|oci8)|confluentinc/confluent-kafka-go.*|h2non/bimg.*|davidbyttow/govips.*"
                    + "|pebbe/zmq4.*|rakyll/magicmime|tecbot/gorocksdb|linxgnu/grocksdb|godror/godror|google/gopacket"
                    + "|chai2010/webp|kolesa-team/go-webp|marcboeker/go-duckdb.*|go-gst/.*|veandco/go-sdl2|libgit2/git2go.*)"
                    + "|rogchap\\.com/v8go|libvirt\\.org/.*|gopkg\\.in/gographics/imagick.*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \"C\"");
    private static final Pattern GO_IMAGE = Pattern.compile("(?:.*/)?golang:.*alpine.*");
    private static final Pattern COMPILER = Pattern.compile("gcc.*|g\\+\\+.*|clang.*|build-essential|musl-tools");
    private static final Pattern FOR_MUSL = Pattern.compile("-tags[ =][^\\n&;]{0,200}\\bmusl\\b");
    /** The conversion brings the compiler where this is said. */
    private static final Pattern SWITCHED_ON = Pattern.compile("\\bCGO_ENABLED[= ][\"']?1");

    private static final Pattern SWITCHED_OFF = Pattern.compile("\\bCGO_ENABLED\\s*[?:]?=\\s*[\"']?0");

    @Override
    public void look(Move move, Found found) {
        Optional<Stage> builder =
                move.stages().filter(stage -> buildsGo(stage, move)).findFirst();
        boolean off = SWITCHED_OFF.matcher(move.dockerfile().source().text()).find()
                || Sighting.copied(move, "Makefile|.*\\.mk|.*\\.sh", SWITCHED_OFF)
                        .isPresent();
        if (builder.isPresent() && !off) {
            List<Dependency> modules = modules(move);
            if (!FOR_MUSL.matcher(move.dockerfile().source().text()).find()) {
                PREBUILT.look(modules, found);
            }
            if (lacksCompiler(builder.get(), move)) {
                compiler(modules, move, found);
            }
        }
    }

    private static boolean buildsGo(Stage stage, Move move) {
        return move.commands(stage).stream()
                .anyMatch(command -> command.is("make", "mage", "task")
                                && move.imageAfter(stage)
                                        .filter(GO_IMAGE.asMatchPredicate())
                                        .isPresent()
                        || command.is("go") && (command.has("build") || command.has("install") || command.has("test")));
    }

    private static boolean lacksCompiler(Stage stage, Move move) {
        return move.imageAfter(stage).filter(GO_IMAGE.asMatchPredicate()).isPresent()
                && !SWITCHED_ON.matcher(move.dockerfile().source().text()).find()
                && DebianPackage.of(stage, move).noneMatch(each -> each.matches(COMPILER))
                && move.commands(stage).stream().noneMatch(command -> command.is("gcc", "cc", "g++", "clang"));
    }

    private static List<Dependency> modules(Move move) {
        return move.files().named("go\\.mod").stream()
                .filter(move.copied())
                .flatMap(path -> move.files().text(path).stream())
                .flatMap(file -> in(file).stream())
                .toList();
    }

    private static List<Dependency> in(Source file) {
        return REQUIRED.matcher(file.text())
                .results()
                .map(match -> new Dependency(
                        match.group(1), match.group(2), Place.of(file, new Span(match.start(1), match.end()))))
                .toList();
    }

    private static void compiler(List<Dependency> modules, Move move, Found found) {
        Optional<Dependency> module = modules.stream()
                .filter(each -> CGO.matcher(each.name()).matches())
                .findFirst();
        if (module.isPresent()) {
            found.add("cgo-compiler", module.get().place(), module.get().text() + " holds code in C");
        } else {
            Sighting.copied(move, ".*\\.go", IMPORT)
                    .ifPresent(seen ->
                            found.add("cgo-compiler", seen.place(), "the program holds code in C" + seen.more()));
        }
    }
}
