package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import java.util.Optional;

/** Files that are copied to apt's folders leave, as what is written there by commands does. */
final class AptFiles implements FileStep {
    @Override
    public Rule rule() {
        return AptRepository.RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            for (Instruction instruction : stage.stage().instructions()) {
                Copy.of(instruction)
                        .filter(copy -> Apt.configures(copy.destination().text()))
                        .ifPresent(copy -> remove(instruction, copy, draft));
            }
        }
    }

    private void remove(Instruction instruction, Copy copy, Draft draft) {
        draft.remove(instruction);
        draft.changed(rule(), instruction.span(), "removed, because " + AptRepository.REASON);
        for (Copy.Path source : copy.sources()) {
            Optional<String> text = draft.context().read(source.text());
            if (text.isPresent()) {
                AptRepository.reportSources(text.get(), source.span(), draft);
            } else if (source.text().matches(".*\\.(?:list|sources)")) {
                AptRepository.reportSource(source.text(), source.span(), draft);
            }
        }
    }
}
