package io.github.alpinist.measure;

import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.report.Contents;
import io.github.alpinist.report.FileGroup;
import io.github.alpinist.report.PackageSize;
import io.github.alpinist.report.Surface;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.report.Vulnerability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is in an image. */
public final class ImageInventory {
    private final Optional<Distribution> distribution;
    private final List<InstalledPackage> packages;
    private final List<FileGroup> groups;
    private final Surface surface;

    private ImageInventory(FileTree tree, ImageConfig config) {
        this.distribution = Distribution.of(tree);
        this.packages = InstalledPackages.of(tree);
        this.groups = FileKinds.of(tree);
        this.surface = Programs.surface(tree, config);
    }

    /** @param tree of the image, with the texts that {@code KeptTexts.ofContents()} keeps */
    public static ImageInventory of(FileTree tree, ImageConfig config) {
        return new ImageInventory(tree, config);
    }

    Optional<Distribution> distribution() {
        return distribution;
    }

    List<InstalledPackage> packages() {
        return packages;
    }

    /**
     * What a report tells of it.
     *
     * @param vulnerabilities absent where none were looked for
     * @param sbom path of the document that lists the packages; absent where none was written
     */
    public Contents contents(
            VariantName variant, Optional<List<Vulnerability>> vulnerabilities, Optional<String> sbom) {
        List<PackageSize> sizes = packages.stream()
                .map(each -> new PackageSize(each.name(), each.version(), each.bytes(), each.licence()))
                .toList();
        return new Contents(variant, sizes, groups, surface, vulnerabilities, sbom);
    }

    /**
     * The packages as a CycloneDX document.
     *
     * @param name of the image
     * @param image its id
     * @param version of Alpinist
     */
    public String sbom(String name, VariantName variant, String image, Instant time, String version) {
        return Sbom.of(this, new Sbom.Subject(name, variant.label(), image), time, version);
    }
}
