package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfKind;
import io.github.alpinist.elf.LibcVerdict;
import java.util.List;
import java.util.Optional;

/**
 * An ELF file of an image.
 *
 * @param path absolute
 * @param kind program, library, object file
 * @param interpreter a program's loader
 * @param soname a library's own name
 * @param needed names of the libraries it loads
 * @param runPaths folders it wants searched first, as written
 * @param libc the C library it was linked for, and why
 * @param owningPackage name of the package that shipped it
 */
public record ScannedFile(
        String path,
        ElfKind kind,
        Optional<String> interpreter,
        Optional<String> soname,
        List<String> needed,
        List<String> runPaths,
        LibcVerdict libc,
        Optional<String> owningPackage) {}
