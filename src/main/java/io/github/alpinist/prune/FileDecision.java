package io.github.alpinist.prune;

import java.util.List;

/**
 * What becomes of files of one class.
 *
 * @param kind their class
 * @param kept they stay
 * @param paths absolute, sorted; where they go, a folder stands for all that it holds
 * @param files how many they are
 * @param bytes what they take in the image
 * @param reason why they stay, or what removes them
 */
public record FileDecision(FileClass kind, boolean kept, List<String> paths, long files, long bytes, String reason) {
    public FileDecision {
        paths = List.copyOf(paths);
    }

    FileDecision keptFor(String why) {
        return kept ? this : new FileDecision(kind, true, paths, files, bytes, why);
    }

    static FileDecision of(FileClass kind, boolean kept, List<String> paths, List<FileEntry> files, String reason) {
        return new FileDecision(
                kind,
                kept,
                paths.stream().sorted().toList(),
                files.size(),
                files.stream().mapToLong(FileEntry::bytes).sum(),
                reason);
    }
}
