/** A bounded reader of ELF headers and dynamic sections, for files that nobody vouches for. */
@NullMarked
package io.github.alpinist.elf;

import org.jspecify.annotations.NullMarked;
