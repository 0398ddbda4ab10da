package io.github.alpinist.convert;

import io.github.alpinist.text.Source;

/**
 * A shell script of the build context that a stage runs.
 *
 * @param path in the context, links resolved
 * @param source under the name that people know it by
 * @param bash whether bash reads it
 */
record ScriptFile(String path, Source source, boolean bash) {}
