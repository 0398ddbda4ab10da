/** The Dockerfile as instructions, stages, heredocs, flags and build-argument scopes; every node knows its span. */
@NullMarked
package io.github.alpinist.dockerfile;

import org.jspecify.annotations.NullMarked;
