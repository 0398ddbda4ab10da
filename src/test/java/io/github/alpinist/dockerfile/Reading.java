package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read in a Dockerfile, in the form that the reference on BuildKit's parser prints. */
record Reading(boolean readable, boolean accepted, @Nullable List<One> instructions) {
    private static final Set<String> UNSPLIT =
            Set.of("CMD", "ENTRYPOINT", "MAINTAINER", "RUN", "SHELL", "STOPSIGNAL", "USER", "WORKDIR");

    /** One instruction; lists are absent where the reference found nothing. */
    record One(
            String keyword,
            int firstLine,
            int lastLine,
            @Nullable List<String> flags,
            boolean exec,
            @Nullable List<String> words,
            @Nullable List<Document> heredocs,
            @Nullable One trigger) {}

    record Document(String delimiter, boolean expand, boolean stripTabs, String content) {}

    /** Ours; those of the reference are brought to the same form by {@link #normal}. */
    static List<One> of(Dockerfile dockerfile) {
        return dockerfile.instructions().stream()
                .map(one -> normal(of(one, dockerfile), dockerfile.source()))
                .toList();
    }

    private static One of(Instruction instruction, Dockerfile dockerfile) {
        Source source = dockerfile.source();
        return new One(
                instruction.keyword(),
                source.position(instruction.span().start()).line(),
                source.position(instruction.span().end()).line(),
                instruction.flags().stream().map(flag -> written(flag, source)).toList(),
                instruction.form() == Form.EXEC,
                words(instruction, dockerfile.escape()),
                instruction.effective().heredocs().stream()
                        .map(doc -> document(doc, source))
                        .toList(),
                instruction.trigger().map(trigger -> of(trigger, dockerfile)).orElse(null));
    }

    private static String written(Flag flag, Source source) {
        boolean valued = source.text(flag.span()).contains("=");
        return "--" + flag.name() + (valued ? "=" + flag.value() : "");
    }

    private static Document document(Heredoc doc, Source source) {
        return new Document(doc.delimiter(), doc.expand(), doc.stripTabs(), source.text(doc.bodySpan()));
    }

    private static List<String> words(Instruction instruction, char escape) {
        if (instruction.form() == Form.EXEC) {
            List<String> exec = instruction.exec().stream().map(ExecWord::value).toList();
            return instruction.is("HEALTHCHECK")
                    ? Stream.concat(Stream.of(instruction.words().get(0).text()), exec.stream())
                            .toList()
                    : exec;
        }
        return switch (instruction.keyword()) {
            case "FROM", "EXPOSE", "COPY", "ADD", "VOLUME" ->
                instruction.words().stream().map(Word::text).toList();
            case "ENV", "LABEL" -> pairs(instruction, escape);
            case "ARG" ->
                instruction.assignments(escape).stream().map(Reading::argument).toList();
            case "HEALTHCHECK" -> health(instruction);
            default ->
                UNSPLIT.contains(instruction.keyword())
                        ? List.of(instruction.arguments().text())
                        : List.of();
        };
    }

    private static List<String> health(Instruction instruction) {
        return Stream.concat(
                        instruction.words().stream().limit(1).map(Word::text),
                        instruction.shellText().stream().map(text -> text.text()))
                .toList();
    }

    private static String argument(Assignment one) {
        return one.name().text() + one.value().map(value -> "=" + value.text()).orElse("");
    }

    private static List<String> pairs(Instruction instruction, char escape) {
        List<Assignment> pairs = instruction.assignments(escape);
        boolean old = pairs.size() == 1
                && !instruction
                        .arguments()
                        .text()
                        .startsWith(pairs.get(0).name().text() + "=");
        List<String> words = new ArrayList<>();
        for (Assignment pair : pairs) {
            words.add(pair.name().text());
            words.add(pair.value().map(Word::text).orElse(""));
            words.add(old ? "" : "=");
        }
        return words;
    }

    /**
     * Evens out what is of no account: absent and empty lists, the arguments of instructions and health checks that
     * Docker does not know, the place of a line that holds nothing but an escape, and lines of blanks and comments at either end that BuildKit counts to an instruction.
     */
    static One normal(One one, Source source) {
        int first = one.firstLine();
        int last = one.lastLine();
        boolean onItsOwn = first > 0 && !one.keyword().isEmpty();
        while (onItsOwn && first < last && source.line(first).strip().matches("(?s)\uFEFF?[\\\\`]?|#.*")) {
            first++;
        }
        while (onItsOwn && last > first && source.line(last).strip().matches("(?s)(#.*)?")) {
            last--;
        }
        List<String> words = one.words() == null
                ? List.of()
                : one.words().stream()
                        .filter(word -> !word.isEmpty() || one.exec())
                        .toList();
        boolean unknownCheck = one.keyword().equalsIgnoreCase("HEALTHCHECK")
                && !words.isEmpty()
                && !words.get(0).equalsIgnoreCase("CMD");
        return new One(
                one.keyword().toUpperCase(Locale.ROOT),
                onItsOwn ? first : 0,
                onItsOwn ? last : 0,
                one.flags() == null ? List.of() : one.flags(),
                one.exec() && !unknownCheck,
                unknownCheck ? words.subList(0, 1) : words,
                one.heredocs() == null ? List.of() : one.heredocs(),
                one.trigger() == null ? null : normal(withoutLines(one.trigger()), source));
    }

    private static One withoutLines(One one) {
        return new One(one.keyword(), 0, 0, one.flags(), one.exec(), one.words(), null, one.trigger());
    }
}
