package io.github.alpinist.report;

import java.util.Optional;

/**
 * One installed package of a variant.
 *
 * @param name as the distribution names it
 * @param version as the distribution writes it
 * @param bytes its installed size, as the distribution's database tells it
 * @param licence as the distribution tells it; absent where it does not
 */
public record PackageSize(String name, String version, long bytes, Optional<String> licence) {}
