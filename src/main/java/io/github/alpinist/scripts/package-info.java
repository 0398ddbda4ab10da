/** What the texts of a program say that they start, open and name, as far as literals tell. */
@NullMarked
package io.github.alpinist.scripts;

import org.jspecify.annotations.NullMarked;
