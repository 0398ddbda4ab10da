package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Word;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Statement;
import io.github.alpinist.text.Edit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes folders that every Debian image has and Alpine's has not, before a command first writes into them. */
final class BaseFolders implements CommandStep {
    private static final Rule RULE = new Rule(
            "base-folders", "Makes folders that Debian's images have and Alpine's have not, where they are used");

    /** Of Debian's base-files and of the essential packages, against the root of Alpine 3.20. */
    private static final Set<String> FOLDERS = Set.of(
            "/etc/cron.d",
            "/etc/cron.daily",
            "/etc/default",
            "/etc/init.d",
            "/etc/pam.d",
            "/etc/security",
            "/etc/security/limits.d",
            "/etc/skel",
            "/usr/games",
            "/usr/include",
            "/usr/libexec",
            "/usr/local/etc",
            "/usr/local/games",
            "/usr/local/include",
            "/usr/local/sbin",
            "/usr/local/share/man",
            "/usr/local/src",
            "/usr/src",
            "/var/backups");

    /** Options whose value is a folder that must be there, and those whose value is a file to write. */
    private static final Map<String, Pattern> INTO = Map.of(
            "tar",
            Pattern.compile("-[A-Za-z]*C|--directory"),
            "wget",
            Pattern.compile("-[A-Za-z]*P|--directory-prefix"));

    private static final Map<String, Pattern> WRITING = Map.of(
            "curl", Pattern.compile("-[A-Za-z]*o|--output"),
            "wget", Pattern.compile("-[A-Za-z]*O|--output-document"));

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.instruction().effective().is("RUN") && call.snippet().isPresent()) {
            List<String> made = makesParents(call) ? operands(call, draft).toList() : List.of();
            FOLDERS.stream()
                    .filter(folder -> made.stream().anyMatch(path -> isWithin(path, folder)))
                    .forEach(call.stage()::makesFolder);
            used(call, draft).forEach(folder -> make(folder, call, draft));
        }
        return false;
    }

    private static void make(String folder, Call call, Draft draft) {
        boolean there = call.stage()
                .lineage()
                .flatMap(stage -> stage.stage().instructions().stream())
                .filter(instruction -> instruction.index() < call.instruction().index())
                .anyMatch(instruction -> brings(instruction, folder));
        if (!there && call.stage().makesFolder(folder)) {
            int start = outermost(call).span().start();
            draft.edit(Edit.insert(start, "mkdir -p " + folder + " && "));
            draft.changed(RULE, call.span(), "Alpine's image has no " + folder + ", which Debian's always has");
        }
    }

    /** At its beginning no pipe, condition or grouping stands in the way. */
    private static Statement outermost(Call call) {
        return call.path().stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean brings(Instruction instruction, String folder) {
        List<Word> words = instruction.words();
        return (instruction.is("WORKDIR") || instruction.is("COPY") || instruction.is("ADD"))
                && !words.isEmpty()
                && isWithin(words.get(words.size() - 1).text(), folder);
    }

    private static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** The folders that a call takes to be there: those it goes to, and those right above what it writes. */
    private static Stream<String> used(Call call, Draft draft) {
        return Stream.concat(entered(call, draft), written(call, draft).map(BaseFolders::parent))
                .filter(FOLDERS::contains)
                .distinct();
    }

    private static Stream<String> entered(Call call, Draft draft) {
        Stream<String> operands = call.is("cd") ? operands(call, draft) : target(call, draft);
        return Stream.concat(operands, values(INTO, call, draft));
    }

    private static Stream<String> written(Call call, Draft draft) {
        Stream<String> redirected = call.redirections().stream()
                .filter(redirection -> redirection.operator().startsWith(">"))
                .map(redirection -> text(redirection.target(), call, draft));
        boolean all = call.is("touch", "tee", "mkdir") && !makesParents(call);
        Stream<String> operands = all ? operands(call, draft) : target(call, draft);
        return Stream.of(redirected, operands, values(WRITING, call, draft)).flatMap(paths -> paths);
    }

    /** Where a call puts files, which may be a folder or a file. */
    private static Stream<String> target(Call call, Draft draft) {
        return call.is("cp", "mv", "ln", "install") && !makesParents(call)
                ? operands(call, draft).reduce((first, second) -> second).stream()
                : Stream.empty();
    }

    private static Stream<String> values(Map<String, Pattern> options, Call call, Draft draft) {
        Pattern option = options.get(call.name());
        List<Argument> words = call.arguments();
        return IntStream.range(1, words.size())
                .filter(i -> option != null
                        && words.get(i - 1)
                                .literal()
                                .filter(option.asMatchPredicate())
                                .isPresent())
                .mapToObj(i -> text(words.get(i).word(), call, draft));
    }

    private static boolean makesParents(Call call) {
        boolean letter = call.arguments().stream()
                .anyMatch(word -> word.literal()
                        .filter(text ->
                                text.matches(call.is("mkdir") ? "-[a-z]*p[a-z]*|--parents" : "-[A-Za-z]*[dD].*"))
                        .isPresent());
        return call.is("git") || call.is("mkdir", "install") && letter;
    }

    private static Stream<String> operands(Call call, Draft draft) {
        return call.arguments().stream().filter(word -> !word.isOption()).map(word -> text(word.word(), call, draft));
    }

    /** The value where it is known, else as it is written. */
    private static String text(io.github.alpinist.shell.Word word, Call call, Draft draft) {
        return new Evaluation(draft, call)
                .text(word.parts())
                .orElseGet(() -> draft.layout().text(word.span()).replaceAll("[\"']", ""))
                .replaceFirst("(?<=.)/$", "");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
