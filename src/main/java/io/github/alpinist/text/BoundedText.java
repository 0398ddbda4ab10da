package io.github.alpinist.text;

/** A text that a regular expression of a stranger can look at only so often: some need more time than there is. */
public final class BoundedText implements CharSequence {
    /** Looks at single characters; an expression that needs more would take for ever on another text. */
    private static final int MOST_STEPS = 20_000_000;

    private final String text;
    private int steps;

    public BoundedText(String text) {
        this.text = text;
    }

    /** Thrown in the midst of matching. */
    public static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++steps > MOST_STEPS) {
            throw new TooManyStepsException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
