/** The stages of a move, the record that joins them, and the configuration file. */
@NullMarked
package io.github.alpinist.migrate;

import org.jspecify.annotations.NullMarked;
