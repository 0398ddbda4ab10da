/** What the variants need when they run, and what is in them. */
@NullMarked
package io.github.alpinist.measure;

import org.jspecify.annotations.NullMarked;
