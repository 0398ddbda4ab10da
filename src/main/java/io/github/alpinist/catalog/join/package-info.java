/** Makes the catalogue: joins what Debian's packages ship with what Alpine's packages provide. */
@NullMarked
package io.github.alpinist.catalog.join;

import org.jspecify.annotations.NullMarked;
