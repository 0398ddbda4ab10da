package io.github.alpinist.prune;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Paths inside an image: absolute, with {@code /} between names. */
final class ImagePath {
    static final String ROOT = "/";
    /** Linux takes no longer path. */
    static final int LONGEST = 4096;

    private ImagePath() {}

    /** The absolute path that a name in an archive stands for; empty where it leaves the root or is too long. */
    static Optional<String> normalise(String name) {
        Deque<String> kept = new ArrayDeque<>();
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                if (kept.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                kept.addLast(part);
            }
        }
        String path = ROOT + String.join("/", kept);
        return path.length() > LONGEST ? Optional.empty() : Optional.of(path);
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? ROOT : path.substring(0, slash);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String child(String folder, String name) {
        return folder.equals(ROOT) ? ROOT + name : folder + "/" + name;
    }

    /** Is the folder itself or stands below it. */
    static boolean isWithin(String path, String folder) {
        return path.equals(folder) || folder.equals(ROOT) || path.startsWith(folder + "/");
    }

    /** Puts a path's names before what is still to be walked. */
    static void prepend(Deque<String> walk, String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                names.addLast(part);
            }
        }
        for (Iterator<String> last = names.descendingIterator(); last.hasNext(); ) {
            walk.addFirst(last.next());
        }
    }
}
