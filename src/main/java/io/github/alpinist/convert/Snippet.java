package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.Script;

/**
 * A shell text in an instruction.
 *
 * @param instruction that it stands in; of an ONBUILD the ONBUILD
 * @param script as it was read
 * @param quoted whether it is an argument of another shell, such as that of {@code bash -c}
 * @param bash whether bash reads it, and not the system's shell
 */
record Snippet(Instruction instruction, Script script, boolean quoted, boolean bash) {}
