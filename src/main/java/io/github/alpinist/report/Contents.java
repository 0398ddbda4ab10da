package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * What is in a variant.
 *
 * @param variant which
 * @param packages installed, the largest first
 * @param groups its files by kind, the largest first
 * @param surface what can be attacked
 * @param vulnerabilities absent where no database was given
 * @param sbom path of its CycloneDX document; absent where none was written
 */
public record Contents(
        VariantName variant,
        List<PackageSize> packages,
        List<FileGroup> groups,
        Surface surface,
        Optional<List<Vulnerability>> vulnerabilities,
        Optional<String> sbom) {
    public Contents {
        packages = List.copyOf(packages);
        groups = List.copyOf(groups);
        vulnerabilities = vulnerabilities.map(List::copyOf);
    }
}
