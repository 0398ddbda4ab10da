package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers the shell scripts that a stage copies from the build context and runs, with their commands, each script once. */
final class ScriptCalls {
    private static final Pattern SHEBANG = Pattern.compile("#![^\\n]*\\b(?:ba|da|a|k|z)?sh\\b");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", ".", "source");

    /**
     * A script that runs.
     *
     * @param instruction that runs it, or runs what runs it
     */
    record Running(Instruction instruction, ScriptFile file, Script script, List<Call> calls) {}

    private final StageView stage;
    private final Draft draft;
    private final CopiedFiles files;
    private final Set<String> opened = new HashSet<>();
    private final List<Running> found = new ArrayList<>();

    private ScriptCalls(StageView stage, Draft draft) {
        this.stage = stage;
        this.draft = draft;
        this.files = new CopiedFiles(stage, draft);
    }

    /** The commands of scripts that do not stand in the Dockerfile, in the order in which the stage comes to them. */
    static List<Call> of(StageView stage, Draft draft) {
        return scripts(stage, draft).stream()
                .flatMap(running -> running.calls().stream())
                .toList();
    }

    /** The scripts, in the order in which the stage comes to them. */
    static List<Running> scripts(StageView stage, Draft draft) {
        ScriptCalls calls = new ScriptCalls(stage, draft);
        stage.stage().instructions().forEach(calls::read);
        return calls.found;
    }

    private void read(Instruction instruction) {
        switch (instruction.effective().keyword()) {
            case "RUN" -> {
                Optional<String> script = draft.inlined().script(instruction).map(ScriptFile::path);
                stage.snippets().stream()
                        .filter(snippet -> snippet.instruction().index() == instruction.index())
                        .forEach(snippet -> follow(Calls.of(stage, snippet).toList(), script));
                Calls.ofExec(stage, instruction).ifPresent(call -> follow(List.of(call), script));
            }
            case "CMD", "ENTRYPOINT", "HEALTHCHECK" ->
                CopiedFiles.texts(instruction.effective()).forEach(word -> open(word, instruction, ""));
            default -> {}
        }
    }

    /** The scripts that commands of one text are, or hand to a shell. */
    private void follow(List<Call> calls, Optional<String> script) {
        String folder = "";
        for (Call call : calls) {
            Optional<Argument> first =
                    call.arguments().stream().filter(word -> !word.isOption()).findFirst();
            if (call.is("cd")) {
                folder =
                        first.flatMap(Argument::literal).map(path -> path + "/").orElse("");
                continue;
            }
            String shell = SHELLS.contains(call.name()) ? call.name() : "";
            Optional<Argument> named = shell.isEmpty() ? Optional.of(call.nameWord()) : first;
            String from = folder;
            named.flatMap(Argument::literal)
                    .filter(word -> !open(word, call.instruction(), shell) && !from.isEmpty())
                    .ifPresent(word -> open(from + word, call.instruction(), shell));
            named.filter(word -> script.isPresent())
                    .flatMap(ScriptCalls::tail)
                    .ifPresent(tail -> read(beside(script.get(), tail), call.instruction(), shell));
        }
    }

    /** What follows a variable or substitution that names a folder: most often that of the script itself. */
    private static Optional<String> tail(Argument word) {
        List<WordPart> parts = Token.flat(word.word().parts());
        return parts.size() == 2
                ? Token.text(parts.get(1)).filter(text -> text.matches("/[\\w./-]+"))
                : Optional.empty();
    }

    private static String beside(String script, String tail) {
        return script.substring(0, script.lastIndexOf('/') + 1) + tail.substring(1);
    }

    /**
     * Whether there is such a file in the context.
     *
     * @param shell that reads it; empty where it is run by itself
     */
    private boolean open(String word, Instruction instruction, String shell) {
        Optional<String> path = files.find(word, instruction.effective());
        path.ifPresent(file -> read(file, instruction, shell));
        return path.isPresent();
    }

    private void read(String path, Instruction instruction, String shell) {
        draft.context()
                .real(path)
                .filter(real -> !draft.inlined().holds(stage.stage().index(), real))
                .filter(opened::add)
                .ifPresent(real -> draft.context()
                        .source(real)
                        .filter(source -> isShell(real, source.text(), shell))
                        .ifPresent(source -> read(real, source, instruction, shell)));
    }

    private static boolean isShell(String path, String text, String shell) {
        return text.startsWith("#!") ? SHEBANG.matcher(text).lookingAt() : path.endsWith(".sh") || !shell.isEmpty();
    }

    private void read(String path, Source source, Instruction instruction, String shell) {
        Script script = Shell.parse(source);
        List<Call> calls =
                Calls.of(stage, new Snippet(instruction, script, false, false)).toList();
        ScriptFile file = new ScriptFile(path, source, shell.equals("bash") || Bash.asksForBash(source.text()));
        found.add(new Running(instruction, file, script, calls));
        follow(calls, Optional.of(path));
    }
}
