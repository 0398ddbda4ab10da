package io.github.alpinist.elf;

/** A file contradicts the ELF format; the message says where. */
final class MalformedElfException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedElfException(String message) {
        super(message);
    }
}
