package io.github.alpinist.dockerfile;

/** What is known of a variable's value before anything is built. */
public sealed interface Value {
    /** The value, for certain. */
    record Known(String text) implements Value {}

    /** For certain there is none. */
    record Unset() implements Value {}

    /** It depends on the base image, on the builder, or on another that is unknown. */
    record Unknown() implements Value {}

    Value UNSET = new Unset();
    Value UNKNOWN = new Unknown();
}
