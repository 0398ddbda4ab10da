package io.github.alpinist.corpus;

import io.github.alpinist.convert.Conversion;
import io.github.alpinist.text.Edits;

/** The edits make the converted text, and what has nothing to convert stays as it is. */
final class OnlyEditsChange implements Check {
    @Override
    public String fault() {
        return "changed outside of its edits";
    }

    @Override
    public void examine(Sample sample, Faults faults) {
        Conversion conversion = sample.conversion();
        String original = sample.source().text();
        if (!Edits.apply(original, conversion.edits()).equals(conversion.text())) {
            faults.add(fault(), "the edits give another text", sample.name());
        }
        if (conversion.nothingToDo() && !conversion.text().equals(original)) {
            faults.add(fault(), "changed, though " + conversion.kind(), sample.name());
        }
    }
}
