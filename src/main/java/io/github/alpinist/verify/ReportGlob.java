package io.github.alpinist.verify;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A pattern of paths in a container: {@code *} and {@code ?} stand for characters of one name, and {@code **} for any
 * number of folders. It is matched in time bounded by the lengths of pattern and path, because both come from the
 * repository.
 */
final class ReportGlob {
    private final String written;
    private final List<String> parts;

    private ReportGlob(String written, List<String> parts) {
        this.written = written;
        this.parts = parts;
    }

    /**
     * @param written absolute, or relative to the working directory
     * @throws AlpinistException where it leads up with {@code ..}, or names nothing
     */
    static ReportGlob of(String written, String workdir) {
        List<String> parts = new ArrayList<>();
        if (!written.startsWith("/")) {
            parts.addAll(parts(workdir));
        }
        parts.addAll(parts(written));
        if (parts.contains("..") || parts(written).isEmpty()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "--test-report " + written + " is not a path of files in the container",
                    "Give it from the image's working directory, such as build/reports/*.xml, or from the root.");
        }
        return new ReportGlob(written, parts);
    }

    String written() {
        return written;
    }

    /** What to copy out of the container to have every file that may match. */
    String source() {
        return plain() == parts.size() ? path(parts) : path(parts.subList(0, plain())) + "/.";
    }

    /** The absolute path of an entry of the source's tar. */
    String located(String entry) {
        List<String> path = new ArrayList<>(parts.subList(0, Math.min(plain(), parts.size() - 1)));
        path.addAll(parts(entry));
        return path(path);
    }

    boolean matches(String path) {
        return matches(parts, parts(path), "**"::equals, ReportGlob::matchesName);
    }

    private static boolean matchesName(String pattern, String name) {
        return matches(
                characters(pattern),
                characters(name),
                wanted -> wanted == '*',
                (wanted, found) -> wanted == '?' || wanted.equals(found));
    }

    /** Goes back to the last star only, which is enough because what stands before it has matched already. */
    private static <T> boolean matches(List<T> pattern, List<T> text, Predicate<T> star, BiPredicate<T, T> matches) {
        int at = 0;
        int afterStar = -1;
        int retry = 0;
        for (int i = 0; i < text.size(); ) {
            if (at < pattern.size() && star.test(pattern.get(at))) {
                afterStar = ++at;
                retry = i;
            } else if (at < pattern.size() && matches.test(pattern.get(at), text.get(i))) {
                at++;
                i++;
            } else if (afterStar >= 0) {
                at = afterStar;
                i = ++retry;
            } else {
                return false;
            }
        }
        return pattern.subList(at, pattern.size()).stream().allMatch(star);
    }

    private int plain() {
        int plain = 0;
        while (plain < parts.size() && parts.get(plain).chars().noneMatch(c -> c == '*' || c == '?')) {
            plain++;
        }
        return plain;
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1)).stream()
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    private static List<Character> characters(String text) {
        return text.chars().mapToObj(c -> (char) c).toList();
    }

    private static String path(List<String> parts) {
        return "/" + String.join("/", parts);
    }
}
