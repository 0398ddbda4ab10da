/** The command line: it translates, and decides nothing. */
@NullMarked
package io.github.alpinist.cli;

import org.jspecify.annotations.NullMarked;
