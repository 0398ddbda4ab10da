package io.github.alpinist.risk;

import java.util.Optional;

/**
 * What becomes of a package on musl.
 *
 * @param risk the row of the catalogue that it is an instance of
 * @param newer the next version that has a wheel for musl, where an index knows one
 */
record PythonOutcome(PythonPin pin, String risk, Optional<String> newer) {}
