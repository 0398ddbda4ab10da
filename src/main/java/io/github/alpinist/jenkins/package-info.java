/** Alpinist's Pipeline steps: they translate between Jenkins and {@code migrate}, and decide nothing. */
@NullMarked
package io.github.alpinist.jenkins;

import org.jspecify.annotations.NullMarked;
