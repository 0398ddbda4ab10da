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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** The Dockerfile, and then the scripts that change with it. */
    private static boolean isRecorded(List<FileChange> files, Migration record) {
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        record.resultText()
                .ifPresent(text -> texts.add(Map.entry(record.subject().dockerfile(), text)));
        record.converted().stream()
                .flatMap(converted -> converted.scripts().stream())
                .forEach(script -> texts.add(Map.entry(script.path(), script.text())));
        return files.size() == texts.size()
                && IntStream.range(0, texts.size())
                        .allMatch(i -> isResult(
                                files.get(i),
                                texts.get(i).getKey(),
                                texts.get(i).getValue()));
    }

    private static boolean isResult(FileChange file, String path, String text) {
        boolean named = file.path().equals(path) || file.path().endsWith("/" + path);
        return named && isContent(file.after(), text);
    }

    /** In each of the encodings that Dockerfiles are read in. */
    private static boolean isContent(Blob blob, String text) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)
                .anyMatch(charset -> Arrays.equals(blob.bytes(), text.getBytes(charset)));
    }
}
