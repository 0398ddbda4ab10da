/** What a person must be told: with file, line, column, reason and remedy. */
@NullMarked
package io.github.alpinist.finding;

import org.jspecify.annotations.NullMarked;
