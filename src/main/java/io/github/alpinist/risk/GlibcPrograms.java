package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that their makers build for glibc alone, as the commands and copies of stages that move name them. */
final class GlibcPrograms implements RiskCheck {
    private static final String RISK = "glibc-only-program";
    private static final String DEBIAN = "keep the stage that needs it on Debian";

    /**
     * @param name in a word of a command or in the source of a copy
     * @param what it is
     */
    private record Program(Pattern name, String what, String remedy) {
        Program(String name, String what, String remedy) {
            this(Pattern.compile(name, Pattern.CASE_INSENSITIVE), what, remedy);
        }
    }

    private static final List<Program> PROGRAMS = List.of(
            new Program(
                    "instantclient",
                    "Oracle's Instant Client",
                    "use a driver in its thin mode (python-oracledb, node-oracledb 6 and later), or " + DEBIAN),
            new Program("ibm_data_server_driver|odbc_cli|clidriver", "IBM's driver for Db2", DEBIAN),
            new Program(
                    "octopus\\.?tentacle|\\btentacle[-_][\\d.]+|octopus[^/]*calamari",
                    "Octopus' Tentacle and Calamari",
                    DEBIAN),
            new Program("elasticsearch-\\d[\\w.-]*linux", "Elasticsearch", DEBIAN),
            new Program(
                    "code-server\\.dev/install|coder/code-server/releases|openvscode-server",
                    "a server of VS Code",
                    "keep the editor's image on Debian, apart from the program's"),
            new Program(
                    "/nvm-sh/nvm/|nvm\\.sh/install",
                    "Node as nvm fetches it from nodejs.org",
                    "begin from Node's own image on Alpine, or install nodejs and npm with apk"),
            new Program(
                    "ioncube_loaders?_lin",
                    "ionCube's loader for glibc",
                    "take ionCube's loader for musl, which it has since 14.4.0, in the version of the PHP that runs"));

    @Override
    public void look(Move move, Found found) {
        Map<Integer, Span> told = new TreeMap<>();
        named(move)
                .forEach(
                        entry -> program(entry.getKey()).ifPresent(index -> told.putIfAbsent(index, entry.getValue())));
        told.forEach((index, span) -> {
            Program program = PROGRAMS.get(index);
            found.add(RISK, move.place(span), program.what(), program.remedy());
        });
    }

    private static Optional<Integer> program(String word) {
        return Stream.iterate(0, index -> index < PROGRAMS.size(), index -> index + 1)
                .filter(index -> PROGRAMS.get(index).name().matcher(word).find())
                .findFirst();
    }

    private static Stream<Entry<String, Span>> named(Move move) {
        Stream<Entry<String, Span>> words = move.commands()
                .filter(command -> !command.is("echo", "printf", "rm", "grep"))
                .flatMap(command -> command.words().stream().map(word -> Map.entry(word, command.span())));
        Stream<Entry<String, Span>> copies = move.stages()
                .flatMap(stage -> stage.instructions().stream())
                .map(Instruction::effective)
                .flatMap(instruction -> Copy.of(instruction).stream())
                .flatMap(copy -> copy.sources().stream())
                .map(source -> Map.entry(source.text(), source.span()));
        return Stream.concat(words, copies);
    }
}
