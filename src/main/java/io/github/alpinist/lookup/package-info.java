/** Questions to the outside behind one interface, each answerable by "not reachable". */
@NullMarked
package io.github.alpinist.lookup;

import org.jspecify.annotations.NullMarked;
