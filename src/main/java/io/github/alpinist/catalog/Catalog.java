package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.List;
import java.util.Optional;

/** What is known of Debian's and Ubuntu's packages and images, and of what Alpine has in their place. */
public final class Catalog {
    private final AlpineNames names;
    private final Overlay overlay;
    private final CuratedPackages curated;
    private final GeneratedPackages generated;
    private final ImageRules images;
    private final HeldStates states;
    private final String digest;

    private Catalog(OwnTables own, Optional<IndexNames> index) {
        this.names = index.<AlpineNames>map(each -> each).orElseGet(() -> new ReleaseNames(own.generated("names.tsv")));
        this.overlay = new Overlay(own.nameOfCurated(), new CuratedPackages(own.curated(), names));
        this.curated = new CuratedPackages(new Table(Resource.text("curated.tsv")), names);
        this.generated = new GeneratedPackages(own.generated("packages.tsv"), names);
        this.images =
                new ImageRules(new Table(Resource.text("images.tsv")), new PublishedTags(own.generated("tags.tsv")));
        this.states = new HeldStates(new Table(Resource.text("state.tsv")));
        this.digest = own.digest() + " " + index.map(IndexNames::digest).orElse("");
    }

    /** The catalogue that comes with Alpinist. Reading it takes a few hundredths of a second. */
    public static Catalog bundled() {
        return of(OwnTables.NONE, Optional.empty());
    }

    static Catalog of(OwnTables own, Optional<IndexNames> index) {
        return new Catalog(own, index);
    }

    /** Of all that outranks what comes with Alpinist: another text for other tables or indexes. */
    public String digest() {
        return digest;
    }

    /** The releases that it is of, the oldest first. */
    public List<Release> releases() {
        return names.releases();
    }

    /**
     * What takes a package's place.
     *
     * @param debianName bare: no version, architecture or suite
     */
    public PackageAnswer packageFor(String debianName, Release release) {
        return overlay.answer(debianName, release)
                .or(() -> curated.answer(debianName, release))
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

    /** Whether {@code apk add} knows the name in the release; never for one that is not among {@link #releases()}. */
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
