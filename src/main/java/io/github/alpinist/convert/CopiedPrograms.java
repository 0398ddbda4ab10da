package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ContextSource;
import io.github.alpinist.dockerfile.Variables;
import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.Libc;
import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells which files of the build context are linked for glibc, where a stage that moves gets them. */
final class CopiedPrograms implements FileStep {
    private static final Rule RULE =
            new Rule("glibc-program", "Programs and libraries of the build context that are linked for glibc");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        SortedMap<String, ElfFile> programs = new TreeMap<>(draft.context().programs());
        programs.values().removeIf(elf -> elf.libc().libc() != Libc.GLIBC);
        if (!programs.isEmpty()) {
            Variables variables = Variables.of(draft.file(), Map.of());
            draft.converted().stream()
                    .flatMap(stage -> stage.stage().instructions().stream())
                    .flatMap(instruction -> ContextSource.of(instruction, variables).stream())
                    .forEach(source -> look(source, programs, draft));
        }
    }

    private static void look(ContextSource source, SortedMap<String, ElfFile> programs, Draft draft) {
        List<Map.Entry<String, ElfFile>> found = programs.entrySet().stream()
                .filter(program -> source.files().test(program.getKey()))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        Map.Entry<String, ElfFile> first = found.get(0);
        draft.warn(
                RULE,
                source.span(),
                first.getKey() + (found.size() > 1 ? " and " + (found.size() - 1) + " more files are" : " is")
                        + " linked for glibc (" + first.getValue().libc().why() + "), which Alpine does not have",
                "build it for musl or link it statically; where neither can be had, fallback: gcompat tries a layer over"
                        + " musl");
    }
}
