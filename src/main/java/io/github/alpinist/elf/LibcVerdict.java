package io.github.alpinist.elf;

/**
 * A file's C library and the fact that tells it.
 *
 * @param libc which one
 * @param why the fact, such as {@code interpreter /lib/ld-musl-x86_64.so.1}
 */
public record LibcVerdict(Libc libc, String why) {}
