package io.github.alpinist.convert;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Edits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the scripts that stand in a Dockerfile: one file each, however many stages run it. */
final class ScriptEdits {
    private final List<ConvertedFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    ScriptEdits(List<Inlined.Part> parts) {
        Map<String, Inlined.Part> first = new LinkedHashMap<>();
        for (Inlined.Part part : parts) {
            Inlined.Part known = first.putIfAbsent(part.use().script().path(), part);
            if (known == null) {
                convert(part);
            } else if (!known.edits().equals(part.edits())) {
                tellDifference(part);
            }
        }
    }

    private void convert(Inlined.Part part) {
        if (!part.edits().isEmpty()) {
            ScriptFile script = part.use().script();
            String text = Edits.apply(script.source().text(), part.edits());
            files.add(new ConvertedFile(script.path(), script.source(), text, part.edits()));
        }
    }

    private void tellDifference(Inlined.Part part) {
        Edit differing =
                part.edits().isEmpty() ? Edit.insert(0, "") : part.edits().get(0);
        ScriptFile script = part.use().script();
        findings.add(Finding.of(
                ContextScripts.RULE,
                Severity.BLOCKER,
                Place.of(script.source(), differing.span()),
                "the stages that run " + script.source().name() + " need different changes of it",
                "give each of them a script of its own"));
    }

    List<ConvertedFile> files() {
        return files;
    }

    List<Finding> findings() {
        return findings;
    }
}
