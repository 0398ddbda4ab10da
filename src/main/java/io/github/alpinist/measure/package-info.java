/** What the variants need when they run, each in its turn, and what is in them. */
@NullMarked
package io.github.alpinist.measure;

import org.jspecify.annotations.NullMarked;
