package io.github.alpinist.text;

/**
 * A place in a text as a person counts it.
 *
 * @param line from 1
 * @param column in characters, from 1
 */
public record Position(int line, int column) {}
