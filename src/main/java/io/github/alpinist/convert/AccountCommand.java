package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.Statement;
import io.github.alpinist.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One command about users or groups on its way to BusyBox: its options in place, and commands before and after it. */
final class AccountCommand {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private static final Pattern WORD = Pattern.compile("(?:[\\w.+:-]|\\$\\w+|\\$\\{[^}`]*})+");

    private final Call call;
    private final Draft draft;
    private final Rule rule;
    private final OptionTable.Read read;
    private final NameRow row;
    private final Map<Argument, List<String>> options = new HashMap<>();
    private final List<Argument> kept = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private String condition = "";

    AccountCommand(Call call, Draft draft, Rule rule, OptionTable.Read read) {
        this.call = call;
        this.draft = draft;
        this.rule = rule;
        this.read = read;
        this.row = new NameRow(call.row(word -> false));
        read.uses().forEach(use -> options.computeIfAbsent(use.word(), word -> new ArrayList<>()));
    }

    OptionTable.Read read() {
        return read;
    }

    Groups groups() {
        return call.stage().groups();
    }

    Users users() {
        return call.stage().users();
    }

    Layout layout() {
        return draft.layout();
    }

    /** The value as it is written, unless a variable gives it and is known: then that. */
    String text(OptionTable.Use use) {
        String written = use.written(layout()).orElse("");
        return use.value().or(() -> use.separate().flatMap(word -> text(word))).orElse(written);
    }

    private Optional<String> text(Argument word) {
        return new Evaluation(draft, call).text(word.word().parts());
    }

    String operand(int index) {
        Argument word = read.operands().get(index);
        return word.literal().orElseGet(() -> layout().text(word.whole()));
    }

    /** An operand's value where it is known, by which groups and users are remembered; else as it is written. */
    String name(int index) {
        return text(read.operands().get(index)).orElseGet(() -> operand(index));
    }

    static boolean isNumber(String text) {
        return text.matches("\\d+");
    }

    /** Whether a value can stand in a command as it is; parameters can. */
    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /** The name of a group that may be given by its id. */
    String groupName(String text) {
        return groups().named(text).orElse(text);
    }

    /** Keeps the login shell, by the name that it has on Alpine. */
    void keepShell() {
        read.uses().stream()
                .filter(use -> use.name().matches("-s|--shell"))
                .findFirst()
                .ifPresent(use -> {
                    String shell = use.value().orElse("");
                    boolean bash = LoginShells.isBash(shell);
                    Optional<String> other = LoginShells.onAlpine(shell)
                            .or(() -> bash && use.separate().isEmpty() ? Optional.of("/bin/sh") : Optional.empty());
                    put(use, "-s", other);
                    if (bash) {
                        use.separate().ifPresent(word -> draft.loginShells().remember(call.stage(), word.span()));
                    }
                });
    }

    /** Writes an option under BusyBox's name, with its value as it is. */
    void keep(String name, String busybox) {
        read.use(name).ifPresent(use -> put(use, busybox, Optional.empty()));
    }

    /** Writes an option under BusyBox's name with another value. */
    void keep(String name, String busybox, String value) {
        read.use(name).ifPresent(use -> put(use, busybox, Optional.of(value)));
    }

    private void put(OptionTable.Use use, String busybox, Optional<String> value) {
        Optional<String> attached = use.attached().map(text -> value.orElse(text));
        options.computeIfAbsent(use.word(), word -> new ArrayList<>())
                .add(attached.map(text -> busybox + " " + text).orElse(busybox));
        if (use.separate().isPresent()) {
            value.ifPresent(text -> row.replace(use.separate().get().span(), text));
            kept.add(use.separate().get());
        }
    }

    void runBefore(String command) {
        before.add(command);
    }

    void runAfter(String command) {
        after.add(command);
    }

    /** Runs all of it only where another command fails. */
    void unless(String command) {
        condition = command;
    }

    /** A group that neither Alpine nor the file has is created first. */
    void requireGroup(String name) {
        if (PLAIN_NAME.matcher(name).matches() && !groups().knows(name)) {
            runBefore("addgroup -S " + name);
            groups().create(name, Optional.empty());
            draft.note(
                    rule,
                    call.span(),
                    "Alpine has no group " + name + "; it is created",
                    "see whether the group is needed");
        }
    }

    /** Frees a group id that Alpine has given away and Debian has not. */
    void free(String id) {
        Optional<String> holder = groups().holder(id);
        if (holder.isPresent() && call.stage().frees(id)) {
            runBefore("delgroup " + holder.get());
            draft.note(
                    rule,
                    call.span(),
                    "the group id " + id + " belongs to " + holder.get() + " on Alpine, which is deleted to make room",
                    "choose another id if nothing outside of the image depends on it");
        }
    }

    /** Writes the command, with one more operand at its end. */
    void finishWithOperand(String command, String operand, String why) {
        Argument last = read.operands().get(read.operands().size() - 1);
        row.replace(last.span(), layout().text(last.span()) + call.join(List.of("", operand)));
        finish(command, why);
    }

    /** Writes the command. */
    void finish(String command, String why) {
        row.replace(call.nameWord().span(), call.join(List.of(command.split(" ", -1))));
        options.forEach((word, texts) -> {
            if (texts.isEmpty()) {
                row.leave(word.whole());
            } else {
                row.replace(word.span(), String.join(" ", texts));
            }
        });
        read.uses().stream()
                .flatMap(use -> use.separate().stream())
                .filter(word -> !kept.contains(word))
                .forEach(word -> row.leave(word.whole()));
        draft.editAll(row.edits(layout()));
        surround();
        draft.changed(rule, call.span(), why);
    }

    private void surround() {
        boolean several = !before.isEmpty() || !after.isEmpty();
        boolean grouped = !condition.isEmpty() || several && isPartOfMore();
        String opening = (grouped ? "{ " : "")
                + condition
                + before.stream().map(text -> text + " && ").reduce("", String::concat);
        String closing = after.stream().map(text -> " && " + text).reduce("", String::concat) + (grouped ? "; }" : "");
        if (!opening.isEmpty()) {
            draft.edit(Edit.insert(call.command().span().start(), opening));
        }
        if (!closing.isEmpty()) {
            draft.edit(Edit.insert(call.command().span().end(), closing));
        }
    }

    /** Whether {@code ||}, a pipe or a negation makes more than {@code &&} of the command's neighbours. */
    private boolean isPartOfMore() {
        List<Node> path = call.path();
        return path.stream()
                .skip(Math.max(0, path.size() - 2))
                .anyMatch(node -> node instanceof Statement statement
                                && statement.operators().stream().anyMatch(operator -> operator.is("||"))
                        || node instanceof Pipeline pipeline
                                && (pipeline.commands().size() > 1 || pipeline.isNegated()));
    }

    /** Whether one command is enough where an exec form has room for no more. */
    boolean fits() {
        return !call.exec() || before.isEmpty() && after.isEmpty() && condition.isEmpty();
    }
}
