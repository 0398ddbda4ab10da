package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.Blob;
import io.github.alpinist.forge.FileChange;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.forge.Proposal;
import io.github.alpinist.forge.PullRequest;
import io.github.alpinist.forge.Withdrawal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Passes on what a copy of the record proves, and nothing else: for a proposal that comes from a machine which ran the
 * repository's code, and is made on one which did not.
 */
public final class RecordedForge implements Forge {
    private final Supplier<String> record;
    private final Supplier<Forge> forge;

    /**
     * @param record the copy, as {@link Progress#recorded} told it last
     * @param forge asked only for a proposal that may be made
     */
    public RecordedForge(Supplier<String> record, Supplier<Forge> forge) {
        this.record = record;
        this.forge = forge;
    }

    @Override
    public PullRequest propose(Proposal proposal) {
        Migration migration = RecordCopy.read(record.get());
        ProposalDecision.requireMet(migration);
        boolean recorded =
                proposal.branch().startsWith(PullRequestProposal.BRANCHES) && isRecorded(proposal.files(), migration);
        if (!recorded) {
            throw notRecorded("The proposal");
        }
        return forge.get().propose(proposal);
    }

    /** Only of what the record says that it did not pass. */
    @Override
    public Optional<PullRequest> withdraw(Withdrawal withdrawal) {
        Migration migration = RecordCopy.read(record.get());
        boolean recorded =
                withdrawal.branch().startsWith(PullRequestProposal.BRANCHES) && Conclusions.disproves(migration);
        if (!recorded) {
            throw notRecorded("The withdrawal");
        }
        return forge.get().withdraw(withdrawal);
    }

    private static AlpinistException notRecorded(String what) {
        return new AlpinistException(
                Failure.INPUT,
                what + " is not what the run's record holds",
                "Run it again; nothing was sent to the forge.");
    }

    /** The Dockerfile, and then the scripts that change with it, all below one folder. */
    private static boolean isRecorded(List<FileChange> files, Migration record) {
        List<ConvertedScript> results = results(record);
        if (files.isEmpty() || files.size() != results.size()) {
            return false;
        }
        String dockerfile = files.get(0).path();
        String folder = dockerfile.substring(
                0, Math.max(0, dockerfile.length() - results.get(0).path().length()));
        return (folder.isEmpty() || folder.endsWith("/"))
                && (AutomationFiles.isDockerfile(dockerfile) || !AutomationFiles.holds(dockerfile))
                && files.stream().skip(1).noneMatch(file -> AutomationFiles.holds(file.path()))
                && IntStream.range(0, files.size()).allMatch(i -> isResult(files.get(i), folder, results.get(i)));
    }

    /** What changes, the Dockerfile as one more. */
    private static List<ConvertedScript> results(Migration record) {
        String path = record.subject().dockerfile();
        return record.converted().stream()
                .flatMap(converted -> Stream.concat(
                        record.resultText().stream()
                                .map(text -> new ConvertedScript(path, path, converted.original(), text)),
                        converted.scripts().stream()))
                .toList();
    }

    /** The forge refuses what was otherwise before than the base has it. */
    private static boolean isResult(FileChange file, String folder, ConvertedScript result) {
        return file.path().equals(folder + result.path())
                && file.before()
                        .filter(before -> isContent(before, result.original()))
                        .isPresent()
                && isContent(file.after(), result.text());
    }

    /** In each of the encodings that files are read in. */
    private static boolean isContent(Blob blob, String text) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)
                .anyMatch(charset -> Arrays.equals(blob.bytes(), text.getBytes(charset)));
    }
}
