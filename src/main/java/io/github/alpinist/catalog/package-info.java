/** What is known: Debian's packages and images with their Alpine counterparts, and the evidence for each. */
@NullMarked
package io.github.alpinist.catalog;

import org.jspecify.annotations.NullMarked;
