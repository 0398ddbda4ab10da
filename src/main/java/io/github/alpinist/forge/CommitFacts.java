package io.github.alpinist.forge;

import java.util.List;
import java.util.Set;

/**
 * A commit as a forge tells it.
 *
 * @param parents by their 40 hex digits
 * @param message whole
 * @param paths of the files that differ from its first parent
 */
record CommitFacts(List<String> parents, String message, Set<String> paths) {}
