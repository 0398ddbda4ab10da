package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.FunctionDefinition;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers the commands of the shell scripts that a stage copies from the build context and runs, each script once. */
final class ScriptCalls {
    private static final Pattern SHEBANG = Pattern.compile("#![^\\n]*\\b(?:ba|da|a|k|z)?sh\\b");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", ".", "source");

    private final StageView stage;
    private final Draft draft;
    private final CopiedFiles files;
    private final Set<String> opened = new HashSet<>();
    private final List<Call> found = new ArrayList<>();

    private ScriptCalls(StageView stage, Draft draft) {
        this.stage = stage;
        this.draft = draft;
        this.files = new CopiedFiles(stage, draft);
    }

    /** In the order in which the stage comes to them; those of functions that a script defines itself are left out. */
    static List<Call> of(StageView stage, Draft draft) {
        ScriptCalls calls = new ScriptCalls(stage, draft);
        stage.stage().instructions().forEach(calls::read);
        return calls.found;
    }

    private void read(Instruction instruction) {
        switch (instruction.effective().keyword()) {
            case "RUN" ->
                stage.snippets().stream()
                        .filter(snippet -> snippet.instruction().index() == instruction.index())
                        .flatMap(snippet -> Calls.of(stage, snippet))
                        .forEach(this::follow);
            case "CMD", "ENTRYPOINT", "HEALTHCHECK" ->
                CopiedFiles.texts(instruction.effective()).forEach(word -> open(word, instruction));
            default -> {}
        }
    }

    /** A script that a command is, or hands to a shell. */
    private void follow(Call call) {
        Stream<Argument> named = SHELLS.contains(call.name())
                ? call.arguments().stream().filter(word -> !word.isOption()).limit(1)
                : Stream.of(call.nameWord());
        named.flatMap(word -> word.literal().stream()).forEach(word -> open(word, call.instruction()));
    }

    private void open(String word, Instruction instruction) {
        files.find(word, instruction.effective())
                .filter(opened::add)
                .ifPresent(path -> draft.context()
                        .read(path)
                        .filter(text -> isShell(path, text))
                        .ifPresent(text -> read(path, text, instruction)));
    }

    private static boolean isShell(String path, String text) {
        return text.startsWith("#!") ? SHEBANG.matcher(text).lookingAt() : path.endsWith(".sh");
    }

    private void read(String path, String text, Instruction instruction) {
        Script script = Shell.parse(Source.of(path, text));
        Set<String> own = new HashSet<>();
        functions(script, own);
        List<Call> calls = Calls.of(stage, new Snippet(instruction, script, false, false))
                .filter(call -> !own.contains(call.name()))
                .toList();
        found.addAll(calls);
        calls.forEach(this::follow);
    }

    private static void functions(Node node, Set<String> names) {
        if (node instanceof FunctionDefinition function) {
            names.add(function.name());
        }
        node.children().forEach(child -> functions(child, names));
    }
}
