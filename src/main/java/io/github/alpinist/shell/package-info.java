/** Shell text, POSIX's and bash's, as commands, words, expansions, operators and compound commands. */
@NullMarked
package io.github.alpinist.shell;

import org.jspecify.annotations.NullMarked;
