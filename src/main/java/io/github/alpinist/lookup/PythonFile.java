package io.github.alpinist.lookup;

/**
 * A file that an index of Python packages has of a project.
 *
 * @param name such as {@code bcrypt-4.2.0-cp37-abi3-musllinux_1_2_x86_64.whl}
 * @param sha256 in lower case; empty where the index does not say
 * @param yanked whether it is installed only where its very version is asked for
 */
public record PythonFile(String name, String sha256, boolean yanked) {}
