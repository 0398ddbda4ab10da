package io.github.alpinist.catalog;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;

/** A text that lets a pattern look at it so often and no more, because patterns may come from a repository. */
final class PatientText implements CharSequence {
    private static final int LOOKS = 1_000_000;

    private final String text;
    private int looks;

    PatientText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "A pattern of the catalogue takes too long on '" + text + "'",
                    "Write the patterns in the file given as the catalogue more simply.");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
