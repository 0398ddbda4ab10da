package io.github.alpinist.catalog;

/** How far an answer may be relied upon. What is weaker than {@link #LIKELY} is a suggestion, never an answer. */
public enum Confidence {
    /** A person checked it, or several independent facts agree. */
    CERTAIN,
    /** One strong fact, or a rule of naming. */
    LIKELY
}
