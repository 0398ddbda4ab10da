/** The project's own tests and requests, run inside each variant. */
@NullMarked
package io.github.alpinist.verify;

import org.jspecify.annotations.NullMarked;
