/** What a move to musl would break later, as far as the repository's files tell. */
@NullMarked
package io.github.alpinist.risk;

import org.jspecify.annotations.NullMarked;
