package org.example.peaks;

/** A mountain's top; metres above the sea. */
public record Peak(long number, String name, int metres) {}
