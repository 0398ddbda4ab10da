package io.github.alpinist.prune;

import java.util.List;
import java.util.Set;

/**
 * What a candidate is to leave of the alpine variant.
 *
 * @param world the names for {@code /etc/apk/world}, each with its version constraint
 * @param installed names of the packages that must be installed then, and no others; virtual ones are not counted
 * @param removed absolute paths of files and folders that go beside what packages own
 */
public record Probe(List<String> world, Set<String> installed, List<String> removed) {
    public Probe {
        world = List.copyOf(world);
        installed = Set.copyOf(installed);
        removed = List.copyOf(removed);
    }
}
