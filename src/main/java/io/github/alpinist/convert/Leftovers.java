package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sweeps what the other rules left: every word of apt's, dpkg's or debconf's that stays has a finding. */
final class Leftovers {
    static final Rule RULE = new Rule("apt-leftover", "A command of apt, dpkg or debconf that has no counterpart here");
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\w./$-])(?:/usr/bin/|/usr/sbin/|/bin/)?(apt(?:-[a-z]+)*|add-apt-repository"
                    + "|aptitude|dpkg(?:-[a-z]+)*|debconf(?:-[a-z]+)*|gdebi|update-rc\\.d|invoke-rc\\.d)(?![\\w./=:-])");
    private static final Set<String> PROSE = Set.of("LABEL", "MAINTAINER", "COPY", "ADD", "USER", "WORKDIR");
    private static final String[] READING = {"eval", "sh", "bash", "su", "xargs", "trap", "timeout"};
    private static final Pattern TRIPLET = Pattern.compile("[\\w/.-]*/[\\w$(){}-]*-linux-gnu(?:eabihf)?\\b");
    private static final Pattern ADDRESS = Pattern.compile("\\w://[^\\s\"']*$");
    private static final Pattern FILE = Pattern.compile("/(?:etc/apt|var/lib/dpkg|etc/dpkg)\\b");

    private Leftovers() {}

    static void report(Draft draft, List<Edit> edits) {
        if (!draft.converted().isEmpty()) {
            draft.file().preamble().forEach(instruction -> report(instruction, draft, edits));
        }
        for (StageView stage : draft.converted()) {
            stage.stage().instructions().stream()
                    .filter(instruction -> !isProse(instruction.effective()))
                    .filter(instruction -> !draft.gone().contains(instruction))
                    .forEach(instruction -> {
                        spoken(stage, instruction, draft).forEach(draft::named);
                        report(instruction, draft, edits);
                    });
        }
    }

    /** What a script only says, as most scripts say what they are at: quoted words of several, which no shell is given. */
    private static Stream<Span> spoken(StageView stage, Instruction instruction, Draft draft) {
        return stage.snippets().stream()
                .filter(snippet -> draft.inlined().script(instruction).isPresent()
                        && snippet.instruction().index() == instruction.index())
                .flatMap(snippet -> Calls.of(stage, snippet))
                .filter(call -> !call.is(READING))
                .flatMap(call -> call.arguments().stream())
                .flatMap(word -> word.word().parts().stream())
                .filter(part -> part instanceof WordPart.DoubleQuoted || part instanceof WordPart.SingleQuoted)
                .map(WordPart::span)
                .filter(span -> draft.layout().text(span).contains(" "));
    }

    private static boolean isProse(Instruction instruction) {
        return PROSE.contains(instruction.keyword()) && instruction.heredocs().isEmpty();
    }

    private static void report(Instruction instruction, Draft draft, List<Edit> edits) {
        report(WORD, instruction, draft, edits);
        report(FILE, instruction, draft, edits);
        reportPaths(instruction, draft, edits);
    }

    private static void report(Pattern pattern, Instruction instruction, Draft draft, List<Edit> edits) {
        for (Span span : matches(pattern, instruction, draft, edits)) {
            String word = draft.layout().text(span);
            draft.block(RULE, span, word + " does not exist on Alpine", remedy(word));
        }
    }

    /** What the pattern finds in the text that stays, without comments and what a finding is about already. */
    private static List<Span> matches(Pattern pattern, Instruction instruction, Draft draft, List<Edit> edits) {
        Matcher matcher = pattern.matcher(draft.file().source().text());
        matcher.region(instruction.keywordSpan().end(), instruction.span().end());
        matcher.useTransparentBounds(true);
        return matcher.results()
                .map(match -> new Span(match.start(), match.end()))
                .filter(span -> edits.stream().noneMatch(edit -> edit.span().contains(span)))
                .filter(span -> !draft.isName(span) && !draft.layout().isComment(span) && !draft.hasFinding(span))
                .toList();
    }

    private static void reportPaths(Instruction instruction, Draft draft, List<Edit> edits) {
        matches(TRIPLET, instruction, draft, edits).stream()
                .filter(span -> !isInAddress(span, draft))
                .forEach(span -> draft.warn(
                        LibraryPaths.RULE,
                        span,
                        draft.layout().text(span) + " does not exist on Alpine, whose libraries are in /usr/lib",
                        "put the folder without the architecture in its place"));
    }

    /** Whether it is part of a URL. */
    private static boolean isInAddress(Span span, Draft draft) {
        int line = draft.layout().lineStart(span.start());
        return ADDRESS.matcher(draft.layout().text(new Span(line, span.end()))).find();
    }

    private static String remedy(String word) {
        if (word.contains("key") || word.contains("repository") || word.startsWith("/etc/apt")) {
            return "install the program from Alpine's repositories, or from its publisher's archive for musl";
        }
        return word.startsWith("dpkg") ? "use apk info, apk --print-arch or an archive for musl" : "write it with apk";
    }
}
