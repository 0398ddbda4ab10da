package io.github.alpinist.migrate;

import io.github.alpinist.engine.Masking;
import io.github.alpinist.verify.Needs;
import java.util.ArrayList;
import java.util.List;

/** The values that no log, record, report or patch shows. */
final class HiddenValues {
    private HiddenValues() {}

    /** Those of build arguments and variables; what the compose file itself says is the repository's own text. */
    static Masking of(Project project, Settings settings, Needs needs) {
        String open = settings.testing()
                .compose()
                .map(file -> project.read(file, "The compose file"))
                .orElse("");
        List<String> variables = new ArrayList<>(needs.variables().values());
        needs.services().forEach(service -> variables.addAll(service.env().values()));
        variables.removeIf(open::contains);
        variables.addAll(settings.buildArgs().values());
        return Masking.of(variables);
    }
}
