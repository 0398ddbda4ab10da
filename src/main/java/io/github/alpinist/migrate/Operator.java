package io.github.alpinist.migrate;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What only the person who runs Alpinist may choose, never the repository.
 *
 * @param imageMap other names for base images, applied when building only
 * @param catalog what outranks the bundled catalogue, and a repository's own
 * @param proposing what is made of a move that passed
 * @param lookup asked whether the images that the conversion writes exist
 * @param pythonIndex asked which wheels there are
 * @param keep whether containers and images stay on the engine; asked again when the run ends
 * @param fresh whether an earlier run's record is left aside
 * @param vulnerabilities a database in the OSV format that the variants' packages are looked up in
 */
public record Operator(
        ImageMap imageMap,
        CatalogSources catalog,
        Proposing proposing,
        Lookup lookup,
        PythonIndex pythonIndex,
        BooleanSupplier keep,
        boolean fresh,
        Optional<Path> vulnerabilities) {}
