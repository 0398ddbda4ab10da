package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;

/** One rule of the conversion. */
interface Step {
    Rule rule();
}
