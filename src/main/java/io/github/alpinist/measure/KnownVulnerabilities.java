package io.github.alpinist.measure;

import io.github.alpinist.apk.ApkVersion;
import io.github.alpinist.dpkg.DebianVersion;
import io.github.alpinist.report.Vulnerability;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a database of advisories says of the packages of images. */
public final class KnownVulnerabilities {
    private static final Comparator<String> OF_APK = Comparator.comparing(ApkVersion::new);
    private static final Comparator<String> OF_DPKG = Comparator.comparing(DebianVersion::new);

    /** Words of severity, the worst last. */
    private static final List<String> SEVERITIES = List.of("unknown", "low", "medium", "high", "critical");

    private final OsvDatabase database;

    private KnownVulnerabilities(OsvDatabase database) {
        this.database = database;
    }

    /**
     * Reads what the database says of the images' distributions.
     *
     * @param file a zip, a folder or a JSON file in the OSV format
     * @throws io.github.alpinist.finding.AlpinistException where it cannot be used
     */
    public static KnownVulnerabilities read(Path file, Collection<ImageInventory> images) {
        return new KnownVulnerabilities(OsvDatabase.read(
                file,
                images.stream()
                        .flatMap(image -> image.distribution().stream())
                        .map(Distribution::ecosystem)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Sorted by id, of source packages; one that several entries name is told once, with the worst severity known.
     *
     * @return absent where the database has nothing of the image's distribution at all
     */
    public Optional<List<Vulnerability>> of(ImageInventory image) {
        return image.distribution()
                .map(Distribution::ecosystem)
                .filter(database::covers)
                .map(ecosystem -> once(image.packages().stream().flatMap(each -> of(ecosystem, each))));
    }

    /** Why there is no answer for an image, in words. */
    public String reason(ImageInventory image) {
        return image.distribution()
                .map(found -> "the database has no entry of " + found.ecosystem() + "; give one that covers it")
                .orElse("the image does not tell its distribution and release in /etc/os-release");
    }

    private static List<Vulnerability> once(Stream<Vulnerability> found) {
        BinaryOperator<Vulnerability> worst =
                BinaryOperator.maxBy(Comparator.comparing(each -> SEVERITIES.indexOf(each.severity())));
        return found
                .collect(Collectors.toMap(each -> List.of(each.id(), each.packageName()), each -> each, worst))
                .values()
                .stream()
                .sorted(Comparator.comparing(Vulnerability::id).thenComparing(Vulnerability::packageName))
                .toList();
    }

    private Stream<Vulnerability> of(String ecosystem, InstalledPackage each) {
        Comparator<String> order = each.kind() == InstalledPackage.Kind.APK ? OF_APK : OF_DPKG;
        return database.of(ecosystem, each.source()).stream()
                .filter(advisory -> advisory.affects(each.sourceVersion(), order))
                .flatMap(advisory ->
                        advisory.ids().stream().map(id -> new Vulnerability(id, each.source(), advisory.severity())));
    }
}
