/** Positions in, and edits over, an unchanged text. */
@NullMarked
package io.github.alpinist.text;

import org.jspecify.annotations.NullMarked;
