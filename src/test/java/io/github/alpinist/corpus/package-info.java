/** Measures the conversion on folders of Dockerfiles. */
@NullMarked
package io.github.alpinist.corpus;

import org.jspecify.annotations.NullMarked;
