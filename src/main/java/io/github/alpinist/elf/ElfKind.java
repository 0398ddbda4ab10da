package io.github.alpinist.elf;

/** What an ELF file is to the kernel and the loader. */
public enum ElfKind {
    /** A program that names an interpreter, which loads its libraries. */
    PROGRAM,
    /** A program that needs no interpreter. */
    STATIC_PROGRAM,
    /** A static program at no fixed address: a shared object that says it is a program. */
    STATIC_PIE,
    /** A shared library or a plug-in. */
    LIBRARY,
    /** An object file, not linked yet. */
    OBJECT,
    /** A core dump, or a type that the format leaves to others. */
    OTHER
}
