/** Proposing a change: GitHub behind one interface, and the patch for those who have no forge. */
@NullMarked
package io.github.alpinist.forge;

import org.jspecify.annotations.NullMarked;
