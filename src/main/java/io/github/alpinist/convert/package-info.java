/** The conversion: one small rule a file, each from parsed commands to edits and findings. */
@NullMarked
package io.github.alpinist.convert;

import org.jspecify.annotations.NullMarked;
