package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ContextSource;
import io.github.alpinist.dockerfile.Variables;
import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfKind;
import io.github.alpinist.elf.Libc;
import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells which files of the build context are linked for glibc, where a stage that moves gets them. */
final class CopiedPrograms implements FileStep {
    private static final Rule RULE =
            new Rule("glibc-program", "Programs and libraries of the build context that are linked for glibc");

    /** x86, ARM, x86-64 and AArch64: others are files for other machines. */
    private static final Set<Integer> MACHINES = Set.of(3, 40, 62, 183);

    private static final Pattern FOR_TESTS = Pattern.compile("(?:.*/)?(?:tests?|testdata|fixtures|specs?)/.*");

    /** What musl's loader takes for itself, by how it begins ({@code ldso/dynlink.c}). */
    private static final Pattern MUSLS = Pattern.compile("lib(?:c|pthread|rt|m|dl|util|xnet)\\..*");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        SortedMap<String, ElfFile> programs = new TreeMap<>(draft.context().programs());
        programs.values().removeIf(elf -> elf.libc().libc() != Libc.GLIBC || !MACHINES.contains(elf.machine()));
        programs.keySet().removeIf(path -> FOR_TESTS.matcher(path).matches());
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
        List<Map.Entry<String, ElfFile>> failing =
                found.stream().filter(each -> !mayLoad(each.getValue())).toList();
        if (failing.isEmpty()) {
            draft.note(
                    RULE,
                    source.span(),
                    named(found) + "; musl loads such a library where it has all of its functions",
                    "see to it that a test loads it, or build it for musl");
        } else {
            draft.warn(
                    RULE,
                    source.span(),
                    named(failing) + ", which Alpine does not have",
                    "build it for musl or link it statically; where neither can be had, fallback: gcompat tries a layer"
                            + " over musl");
        }
    }

    private static String named(List<Map.Entry<String, ElfFile>> found) {
        Map.Entry<String, ElfFile> first = found.get(0);
        return first.getKey() + (found.size() > 1 ? " and " + (found.size() - 1) + " more files are" : " is")
                + " linked for glibc (" + first.getValue().libc().why() + ")";
    }

    /** A library that needs nothing but what musl's loader takes for itself. */
    private static boolean mayLoad(ElfFile elf) {
        return elf.kind() == ElfKind.LIBRARY
                && elf.needed().stream().allMatch(name -> MUSLS.matcher(name).matches());
    }
}
