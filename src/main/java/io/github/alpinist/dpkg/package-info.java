/** Debian's packages: what is installed, and which package owns a file. */
@NullMarked
package io.github.alpinist.dpkg;

import org.jspecify.annotations.NullMarked;
