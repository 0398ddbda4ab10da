package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.List;
import java.util.Optional;

/**
 * A file that is changed or new.
 *
 * @param path relative to the repository, with slashes
 * @param before its content in the commit that was migrated; absent where the file is new
 * @param after its content in the proposal
 * @param executable whether git has it as executable; the proposal keeps that
 */
public record FileChange(String path, Optional<Blob> before, Blob after, boolean executable) {
    /** @throws AlpinistException of kind {@link Failure#INPUT} where the path leaves the repository */
    public FileChange {
        List<String> names = List.of(path.split("/", -1));
        if (names.stream().anyMatch(FileChange::leaves)) {
            throw new AlpinistException(
                    Failure.INPUT, "not a path within a repository: " + path, "give it relative to the repository");
        }
    }

    private static boolean leaves(String name) {
        return name.isEmpty() || name.equals(".") || name.equals("..") || name.equalsIgnoreCase(".git");
    }

    boolean isChange() {
        return !before.equals(Optional.of(after));
    }

    /** As git writes it in trees. */
    String mode() {
        return executable ? "100755" : "100644";
    }
}
