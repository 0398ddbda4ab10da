/** The container engine behind one interface, its Docker implementation, and image archives. */
@NullMarked
package io.github.alpinist.engine;

import org.jspecify.annotations.NullMarked;
