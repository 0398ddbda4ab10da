/** What the running program needs of its image, and the smallest variant that passes. */
@NullMarked
package io.github.alpinist.prune;

import org.jspecify.annotations.NullMarked;
