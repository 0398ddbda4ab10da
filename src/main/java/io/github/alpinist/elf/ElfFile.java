package io.github.alpinist.elf;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the loader reads of an ELF file.
 *
 * @param kind program, library, object file
 * @param bits 32 or 64
 * @param order the file's byte order
 * @param machine {@code e_machine}, such as 62 for x86-64 and 183 for AArch64
 * @param interpreter the program's loader ({@code PT_INTERP})
 * @param soname the library's own name ({@code DT_SONAME})
 * @param needed names of the libraries to load ({@code DT_NEEDED}), in the file's order
 * @param rpath {@code DT_RPATH} as written, separated by colons
 * @param runpath {@code DT_RUNPATH} as written, separated by colons
 * @param versionNeeds symbol versions asked of each library
 * @param libc the C library it was linked for, and why
 */
public record ElfFile(
        ElfKind kind,
        int bits,
        ByteOrder order,
        int machine,
        Optional<String> interpreter,
        Optional<String> soname,
        List<String> needed,
        Optional<String> rpath,
        Optional<String> runpath,
        List<VersionNeed> versionNeeds,
        LibcVerdict libc) {
    public ElfFile {
        needed = List.copyOf(needed);
        versionNeeds = List.copyOf(versionNeeds);
    }

    /**
     * Folders to look in for needed libraries, as written: {@code DT_RUNPATH}, or {@code DT_RPATH} without it,
     * separated as musl does it (its {@code ldso/dynlink.c}).
     */
    public List<String> runPaths() {
        return runpath.or(() -> rpath).stream()
                .flatMap(paths -> Stream.of(paths.split("[:\n]", -1)))
                .filter(folder -> !folder.isEmpty())
                .toList();
    }
}
