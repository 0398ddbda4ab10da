package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfStrings;
import io.github.alpinist.scripts.Mention;
import io.github.alpinist.scripts.Names;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of libraries and files among a compiled program's literals. Most end with a zero byte; those of Go
 * and Rust stand one after the other without any sign between them.
 */
final class CompiledNames implements ElfStrings.Sink {
    /** Bounds of what is kept of one file: a program that names more is a list of files. */
    private static final int MOST = 2000;

    private static final int MOST_CHARACTERS = 1 << 16;
    private static final int LONGEST = 256;
    /** Where a path begins inside of other text. */
    private static final List<String> ROOTS = List.of("/usr/", "/etc/", "/opt/", "/var/");

    private static final boolean[] NAME_PART = new boolean[256];

    static {
        for (char c = 0; c < 128; c++) {
            NAME_PART[c] = Character.isLetterOrDigit(c) || "_-./+%@~".indexOf(c) >= 0;
        }
    }

    private final byte[] run = new byte[LONGEST];
    private final Set<Mention> found = new LinkedHashSet<>();
    private int length;
    private int characters;
    private byte before;
    private boolean slash;

    @Override
    public void take(byte b) {
        if (NAME_PART[b & 0xFF]) {
            if (length < LONGEST) {
                run[length] = b;
            }
            length++;
            slash |= b == '/';
        } else {
            if (length > 5 && length < LONGEST && found.size() < MOST && characters < MOST_CHARACTERS) {
                end(b);
            }
            length = 0;
            slash = false;
            before = b;
        }
    }

    private void end(byte after) {
        boolean library = before == 0 && after == 0 && run[0] == 'l';
        if (!slash && !library) {
            return;
        }
        String text = new String(run, 0, length, StandardCharsets.US_ASCII);
        if (library) {
            Names.library(text).ifPresent(name -> add(Mention.Kind.LIBRARY, name));
        }
        if (text.startsWith("/") && endsLiteral(before) && endsLiteral(after)) {
            Names.path(text).ifPresent(path -> add(Mention.Kind.PATH, path));
        } else if (slash) {
            addPaths(text);
        }
    }

    /** A zero byte, or a colon in a list of paths. */
    private static boolean endsLiteral(byte b) {
        return b == 0 || b == ':';
    }

    private void addPaths(String text) {
        int start = text.startsWith("/") && endsLiteral(before) ? 0 : next(text, 0);
        while (start >= 0) {
            int end = next(text, start);
            Names.path(text.substring(start, end < 0 ? text.length() : end))
                    .ifPresent(path -> add(Mention.Kind.PATH, path));
            start = end;
        }
    }

    private static int next(String text, int after) {
        return ROOTS.stream()
                .mapToInt(root -> text.indexOf(root, after + 1))
                .filter(index -> index > 0)
                .min()
                .orElse(-1);
    }

    private void add(Mention.Kind kind, String name) {
        if (found.add(new Mention(kind, List.of(name), 0, ""))) {
            characters += name.length();
        }
    }

    List<Mention> found() {
        return List.copyOf(found);
    }
}
