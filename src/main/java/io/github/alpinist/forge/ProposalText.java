package io.github.alpinist.forge;

import io.github.alpinist.report.Checks;
import io.github.alpinist.report.Headline;
import io.github.alpinist.report.Inline;
import io.github.alpinist.report.MarkdownDocument;
import io.github.alpinist.report.MarkdownReport;
import io.github.alpinist.report.Phrase;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.ReportSections;
import io.github.alpinist.report.Section;
import io.github.alpinist.report.VariantName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a proposal. Title and commit message hold nothing of the repository but its Dockerfile's path where that
 * is plain, because a forge acts on what stands there: it closes issues and notifies people.
 */
public final class ProposalText {
    /** Below what GitHub takes, so that a marker fits. */
    private static final int BODY = MarkdownDocument.GITHUB_LIMIT - 1024;

    private static final Pattern PLAIN_PATH =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,5}");

    private static final String NO_ROOM =
            "The full report has no room here; the run keeps it as `.alpinist/report.md`.\n";

    private static final Phrase CHECK = Phrase.of(Inline.words(
            "This repeats the run on the commit that it was made of; the last command prints nothing where the same "
                    + "Dockerfile comes out. The commands under Tests ran in a container of each variant."));

    private static final Phrase BACK = Phrase.of(
            Inline.words("Before it is merged: close this pull request. It stays closed, unless a run is told "),
            Inline.code("--reopen"),
            Inline.words(". After it was merged, however that was done:"));

    private ProposalText() {}

    /** Such as {@code Move to Alpine: 467 MB to 117 MB (74.9 % saved), 41 of 41 tests pass}. */
    public static String title(Report report) {
        return "Move " + what(report.subject().dockerfile()) + "to Alpine: " + Headline.of(report);
    }

    /** The title, an empty line, and what was proved. */
    public static String commitMessage(Report report) {
        String alpine = report.subject()
                .alpineRelease()
                .map(release -> " with Alpine " + word(release))
                .orElse("");
        return title(report) + "\n\n" + proved(report) + "\n\nMade by Alpinist " + report.version() + " on "
                + word(report.subject().platform()) + alpine + ".\n";
    }

    /**
     * The body of a pull request: result, table, what changed, what was kept and why, findings, trade-offs, how to check
     * it, how to go back, and the full report where that fits; short enough for GitHub with a marker of up to 1000
     * characters after it.
     */
    public static String body(Report report, Provenance provenance) {
        ProposalCommands commands = new ProposalCommands(provenance);
        List<Section> sections = new ArrayList<>(ReportSections.ofProposal(report));
        sections.add(Section.code("How to check it", "sh", commands.check()).introducedBy(CHECK));
        sections.add(Section.code("How to go back", "sh", commands.back()).introducedBy(BACK));
        String body = new MarkdownDocument(MarkdownReport.lead(report), sections).render(BODY - NO_ROOM.length());
        int room = BODY - body.length() - 1;
        return body + "\n" + MarkdownReport.folded("Full report", report, room).orElse(NO_ROOM);
    }

    /** Why a pull request is withdrawn: how the run on its new base ended. */
    public static String withdrawal(Report report) {
        return "Withdrawn: on the newest commit of its base this move no longer holds.\n\n"
                + MarkdownReport.lead(report)
                + "\nA later run that passes opens it again.\n";
    }

    private static String what(String dockerfile) {
        boolean usual = dockerfile.equals("Dockerfile")
                || !PLAIN_PATH.matcher(dockerfile).matches();
        return usual || dockerfile.length() > 80 ? "" : dockerfile + " ";
    }

    private static String proved(Report report) {
        Checks checks = report.checks();
        String built = report.variants().stream()
                .map(variant -> variant.name().label())
                .collect(Collectors.joining(", "));
        if (checks.isEmpty()) {
            return "Nothing but the build was proved: there was no test and no smoke request. Built: " + built + ".";
        }
        return "Built: " + built + ". Passed: "
                + report.variants().stream()
                        .map(variant -> passed(checks, variant.name()))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String passed(Checks checks, VariantName variant) {
        return variant.label() + " " + checks.passed(variant).orElse("no test was run");
    }

    /** Without what a forge could act on. */
    private static String word(String text) {
        return text.replaceAll("[^A-Za-z0-9./_-]", "");
    }
}
