package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One instruction with everything that belongs to it.
 *
 * @param index its place among the file's instructions, from 0; that of its ONBUILD for a trigger
 * @param keyword upper case, known to Docker or not
 * @param keywordSpan where the keyword stands
 * @param span from the keyword to the end of the last line, heredocs included, without the last line ending
 * @param flags before the arguments
 * @param arguments what follows the flags as Docker sees it: without continuations, the comments between them, and
 *     blanks at both ends
 * @param form whether the arguments (of a HEALTHCHECK: those of its CMD) are a JSON array of strings
 * @param exec the strings of that array; empty in shell form
 * @param heredocs in the order in which they are announced
 * @param trigger the instruction that an ONBUILD holds
 */
public record Instruction(
        int index,
        String keyword,
        Span keywordSpan,
        Span span,
        List<Flag> flags,
        Spliced arguments,
        Form form,
        List<ExecWord> exec,
        List<Heredoc> heredocs,
        Optional<Instruction> trigger) {

    public boolean is(String name) {
        return keyword.equals(name);
    }

    public Optional<Flag> flag(String name) {
        return flags.stream().filter(flag -> flag.name().equals(name)).findFirst();
    }

    /** This instruction or, for an ONBUILD, the one that it holds. */
    public Instruction effective() {
        return trigger.orElse(this);
    }

    /** The arguments' words and where they stand, split at blanks as Docker splits those of FROM, COPY or EXPOSE. */
    public List<Word> words() {
        return Words.split(arguments);
    }

    /**
     * The names and values of an ENV, LABEL or ARG.
     *
     * @param escape the Dockerfile's, which keeps a blank or a quote from its meaning
     */
    public List<Assignment> assignments(char escape) {
        return is("ENV") || is("LABEL") || is("ARG") ? Assignments.of(this, escape) : List.of();
    }

    /**
     * The text that a shell reads: of a shell-form RUN, CMD or ENTRYPOINT the arguments with the heredocs that the shell
     * itself resolves, of a RUN that is nothing but one heredoc that heredoc's body, of a HEALTHCHECK what follows CMD.
     * Empty for exec forms and where the heredoc names another interpreter with {@code #!}.
     */
    public Optional<Spliced> shellText() {
        if (form == Form.EXEC) {
            return Optional.empty();
        }
        return switch (keyword) {
            case "RUN" -> runText();
            case "CMD", "ENTRYPOINT" -> Optional.of(arguments);
            case "HEALTHCHECK" -> HealthCheck.commandText(arguments);
            default -> Optional.empty();
        };
    }

    /** Whether a RUN's whole text is one heredoc's body. */
    public boolean isScript() {
        return is("RUN")
                && form == Form.SHELL
                && !heredocs.isEmpty()
                && heredocs.get(0).wordSpan().equals(argumentsSpan());
    }

    /** From the first to the last character of the arguments. */
    public Span argumentsSpan() {
        return arguments.sourceSpan(new Span(0, arguments.text().length()));
    }

    private Optional<Spliced> runText() {
        if (isScript()) {
            return Optional.of(heredocs.get(0).body())
                    .filter(body -> !body.text().startsWith("#!"));
        }
        return Optional.of(heredocs.isEmpty() ? arguments : withHeredocs());
    }

    private Spliced withHeredocs() {
        List<Span> pieces = new ArrayList<>(arguments.pieces());
        int body = heredocs.get(0).bodySpan().start();
        boolean afterLineEnding = arguments.source().text().charAt(body - 1) == '\n';
        pieces.add(new Span(afterLineEnding ? body - 1 : body, span.end()));
        return Spliced.of(arguments.source(), pieces);
    }
}
