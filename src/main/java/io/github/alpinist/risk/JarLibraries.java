package io.github.alpinist.risk;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.Libc;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Libraries for glibc inside jars of the build context, where the jar has none for musl beside them. */
final class JarLibraries implements RiskCheck {
    private static final int MOST_JARS = 500;
    /** Of these musl has no stand-in, unlike of libc.so.6, libm.so.6 or libpthread.so.0. */
    private static final Pattern MISSING = Pattern.compile("ld-linux.*|libresolv\\..*|libcrypt\\..*|libnsl\\..*");

    @Override
    public void look(Move move, Found found) {
        SortedMap<String, Map<String, ElfFile>> jars = new TreeMap<>();
        move.files().named(".*\\.[jwe]ar").stream()
                .filter(move.copied())
                .limit(MOST_JARS)
                .forEach(path -> jars.put(path, JarPrograms.of(move.files().onDisk(path))));
        jars.forEach((path, libraries) -> look(path, libraries, found));
    }

    private static void look(String jar, Map<String, ElfFile> libraries, Found found) {
        boolean fits = libraries.entrySet().stream()
                .anyMatch(entry -> entry.getValue().libc().libc() == Libc.MUSL
                        || entry.getKey().toLowerCase(Locale.ROOT).contains("musl"));
        Optional<Map.Entry<String, ElfFile>> first = libraries.entrySet().stream()
                .filter(entry -> entry.getValue().libc().libc() == Libc.GLIBC)
                .findFirst();
        first.filter(library -> !fits).ifPresent(library -> tell(jar, library, found));
    }

    private static void tell(String jar, Map.Entry<String, ElfFile> library, Found found) {
        Optional<String> missing = library.getValue().needed().stream()
                .filter(MISSING.asMatchPredicate())
                .findFirst();
        String what = "it holds " + library.getKey() + ", linked for glibc, and none for musl"
                + missing.map(name -> "; it needs " + name).orElse("");
        Risk risk = Risks.of("jni-library");
        found.add(
                missing.isPresent() ? risk.severity() : Severity.NOTE,
                risk.id(),
                new Place(jar, 1, 1),
                what,
                risk.remedy());
    }
}
