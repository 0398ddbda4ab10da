package io.github.alpinist.forge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which files a line of CODEOWNERS is about, as GitHub's page "About code owners" has it. Every path is walked once,
 * whatever the pattern, so that no pattern can take long.
 */
final class OwnersPattern {
    private enum Kind {
        LITERAL,
        /** Any character within a name. */
        ONE,
        /** Any characters within a name. */
        NAME,
        /** Nothing, or whole folders. */
        FOLDERS,
        /** Anything. */
        REST
    }

    private record Part(Kind kind, char literal) {
        private static Part of(Kind kind) {
            return new Part(kind, '\0');
        }

        boolean repeats(char c) {
            return kind == Kind.FOLDERS || kind == Kind.REST || kind == Kind.NAME && c != '/';
        }

        boolean passes(char c) {
            return switch (kind) {
                case LITERAL -> c == literal;
                case ONE -> c != '/';
                case FOLDERS -> c == '/';
                case NAME, REST -> false;
            };
        }

        boolean canBeEmpty() {
            return kind != Kind.LITERAL && kind != Kind.ONE;
        }
    }

    private final List<Part> parts;
    private final boolean withContents;

    private OwnersPattern(List<Part> parts, boolean withContents) {
        this.parts = parts;
        this.withContents = withContents;
    }

    /** @param text of which GitHub can make something */
    static OwnersPattern of(String text) {
        String body = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        List<Part> parts = new ArrayList<>();
        if (!body.contains("/")) {
            parts.add(Part.of(Kind.FOLDERS));
        }
        read(body.startsWith("/") ? body.substring(1) : body, parts);
        if (text.endsWith("/")) {
            parts.add(new Part(Kind.LITERAL, '/'));
            parts.add(Part.of(Kind.REST));
        }
        return new OwnersPattern(parts, !text.endsWith("/*"));
    }

    /** @param path relative to the repository, with slashes */
    boolean matches(String path) {
        BitSet at = new BitSet();
        reach(at, 0);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (withContents && c == '/' && at.get(parts.size())) {
                return true;
            }
            at = after(at, c);
        }
        return at.get(parts.size());
    }

    private BitSet after(BitSet at, char c) {
        BitSet next = new BitSet();
        at.stream().filter(i -> i < parts.size()).forEach(i -> {
            if (parts.get(i).repeats(c)) {
                next.set(i);
                if (parts.get(i).kind() != Kind.FOLDERS) {
                    reach(next, i);
                }
            }
            if (parts.get(i).passes(c)) {
                reach(next, i + 1);
            }
        });
        return next;
    }

    /** Folders that have begun must end, so that they are empty only where they are reached. */
    private void reach(BitSet at, int from) {
        int i = from;
        at.set(i);
        while (i < parts.size() && parts.get(i).canBeEmpty()) {
            at.set(++i);
        }
    }

    private static void read(String body, List<Part> parts) {
        for (int i = 0; i < body.length(); i++) {
            boolean begins = i == 0 || body.charAt(i - 1) == '/';
            if (begins && body.startsWith("**/", i)) {
                parts.add(Part.of(Kind.FOLDERS));
                i += 2;
            } else if (begins && body.startsWith("**", i) && i + 2 == body.length()) {
                parts.add(Part.of(Kind.REST));
                i++;
            } else if (body.charAt(i) == '\\' && i + 1 < body.length()) {
                parts.add(new Part(Kind.LITERAL, body.charAt(++i)));
            } else {
                parts.add(single(body.charAt(i)));
            }
        }
    }

    private static Part single(char c) {
        return switch (c) {
            case '*' -> Part.of(Kind.NAME);
            case '?' -> Part.of(Kind.ONE);
            default -> new Part(Kind.LITERAL, c);
        };
    }
}
