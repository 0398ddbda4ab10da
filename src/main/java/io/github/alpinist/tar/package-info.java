/** Tar streams that nobody vouches for. */
@NullMarked
package io.github.alpinist.tar;

import org.jspecify.annotations.NullMarked;
