package io.github.alpinist.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A build stage.
 *
 * @param index its number, from 0
 * @param name lower case, as Docker compares it
 * @param from its FROM
 * @param instructions what follows the FROM, up to the next
 */
public record Stage(int index, Optional<String> name, Instruction from, List<Instruction> instructions) {
    /** Whether a reference such as that of {@code --from} means this stage: by its name or its number. */
    public boolean answersTo(String reference) {
        return name.filter(reference.toLowerCase(Locale.ROOT)::equals).isPresent()
                || reference.equals(Integer.toString(index));
    }
}
