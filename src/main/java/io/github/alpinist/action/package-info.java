/** The door for GitHub Actions: inputs come from the environment, results go to outputs, summary and annotations. */
@NullMarked
package io.github.alpinist.action;

import org.jspecify.annotations.NullMarked;
