package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.List;
import java.util.Optional;

/** What is known of Debian's and Ubuntu's packages and images, and of what Alpine has in their place. */
public final class Catalog {
    private final ReleaseNames names;
    private final CuratedPackages curated;
    private final GeneratedPackages generated;
    private final ImageRules images;
    private final HeldStates states;

    private Catalog(
            ReleaseNames names,
            CuratedPackages curated,
            GeneratedPackages generated,
            ImageRules images,
            HeldStates states) {
        this.names = names;
        this.curated = curated;
        this.generated = generated;
        this.images = images;
        this.states = states;
    }

    /** The catalogue that comes with Alpinist. Reading it takes a few hundredths of a second. */
    public static Catalog bundled() {
        ReleaseNames names = new ReleaseNames(SortedTable.bundled("names.tsv"));
        return new Catalog(
                names,
                new CuratedPackages(new Table(Resource.text("curated.tsv")), names),
                new GeneratedPackages(SortedTable.bundled("packages.tsv"), names),
                new ImageRules(
                        new Table(Resource.text("images.tsv")), new PublishedTags(SortedTable.bundled("tags.tsv"))),
                new HeldStates(new Table(Resource.text("state.tsv"))));
    }

    /**
     * What takes a package's place.
     *
     * @param debianName bare: no version, architecture or suite
     */
    public PackageAnswer packageFor(String debianName, Release release) {
        return curated.answer(debianName, release)
                .or(() -> generated.answer(debianName, release))
                .orElseGet(() -> unplaced(debianName, release));
    }

    private PackageAnswer unplaced(String debianName, Release release) {
        List<Suggestion> nearest = generated.suggestions(debianName, release);
        String reason = nearest.isEmpty()
                ? "no Alpine package is known for " + debianName + " in " + release
                : "the evidence for a package of Alpine " + release + " in place of " + debianName + " is too weak";
        return new PackageAnswer.Unplaced(nearest, reason);
    }

    /**
     * Whether {@code apk add} knows the name in the release's main or community repository. For a release that is not
     * among {@link Release#KNOWN} the answer is that of the known one before it, or of the oldest.
     */
    public boolean exists(String alpineName, Release release) {
        return names.has(alpineName, release);
    }

    /**
     * What takes a base image's place.
     *
     * @param tag as it stands in the Dockerfile, variables included; empty where there is none
     */
    public ImageAnswer imageFor(ImageName repository, String tag, Release release) {
        return images.answer(repository, tag, release);
    }

    /** What an image holds that outlives it; empty where nothing is known of any. */
    public Optional<HeldState> stateOfImage(ImageName repository) {
        return states.ofImage(repository);
    }

    /**
     * What a package's software holds that outlives an image.
     *
     * @param debianName bare: no version, architecture or suite
     */
    public Optional<HeldState> stateOfPackage(String debianName) {
        return states.ofPackage(debianName);
    }
}
