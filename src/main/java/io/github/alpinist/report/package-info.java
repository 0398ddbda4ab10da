/** The report as a value, and its renderings. */
@NullMarked
package io.github.alpinist.report;

import org.jspecify.annotations.NullMarked;
