package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an image stands on: nothing of it is to be decided.
 *
 * @param tree its files, with their sums
 * @param packages names of its packages
 */
public record Base(FileTree tree, Set<String> packages) {
    public Base {
        packages = Set.copyOf(packages);
    }

    /** An image that another one was built from. */
    public static Base of(ImageContents image) {
        return new Base(
                image.tree(),
                image.ownership().apk().packages().all().stream()
                        .map(ApkPackage::name)
                        .collect(Collectors.toSet()));
    }
}
