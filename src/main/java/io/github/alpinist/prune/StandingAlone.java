package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Dependency;
import io.github.alpinist.apk.InstalledDatabase;
import io.github.alpinist.apk.World;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the closure tells of an Alpine image for which there is no Dockerfile. */
public final class StandingAlone {
    /**
     * What Alpine's own image is made of: the names in its {@code /etc/apk/world}, as the script that makes it
     * ({@code scripts/mkimg.minirootfs.sh} of aports) has them in the releases from 3.12 on.
     */
    private static final List<String> ALPINE = List.of(
            "alpine-baselayout", "alpine-keys", "alpine-release", "apk-tools", "busybox", "libc-utils", "musl-utils");

    private static final String ASKED_FOR = World.PATH + " asks for it, and it is no build tool";

    private final ImageContents image;
    private final Optional<ImageContents> under;
    private final RuntimeConfig config;

    /**
     * @param name the image's, for messages
     * @param under what it stands on; without it what Alpine's own image is made of
     * @param config how it is run; empty where that is not known
     * @throws AlpinistException where the image has no database of apk's
     */
    public StandingAlone(String name, ImageContents image, Optional<ImageContents> under, RuntimeConfig config) {
        this.image = requireAlpine(name, image);
        this.under = under;
        this.config = config;
    }

    private static ImageContents requireAlpine(String name, ImageContents image) {
        if (image.ownership().apk().packages().all().isEmpty()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    name + " is no Alpine image: it has none of " + String.join(", ", InstalledDatabase.PATHS),
                    "Give an image, an archive or a folder of Alpine's; 'alpinist migrate' moves a repository to it.");
        }
        return image;
    }

    /** Whether a folder holds the root of an Alpine image rather than a repository. */
    public static boolean isRoot(Path folder) {
        return InstalledDatabase.PATHS.stream()
                .anyMatch(path -> Files.isRegularFile(folder.resolve(path.substring(1))));
    }

    /** @param runtimeNeeds packages, sonames, commands and paths that stay because a person says so */
    public Closure closure(List<String> runtimeNeeds) {
        Stream<Demand> asked =
                asked().filter(name -> !BuildPackages.contains(name)).map(name -> Demand.suspected(name, ASKED_FOR));
        Stream<Demand> needs = runtimeNeeds.stream().map(name -> Demand.needed(name, "it was asked for"));
        return Closure.of(
                image,
                under.map(Base::of).orElseGet(this::alpine),
                config,
                Stream.concat(needs, asked).toList(),
                Set.of());
    }

    private Base alpine() {
        KeptPackages brought = new KeptPackages(image.ownership().apk(), Set.of());
        ALPINE.stream()
                .filter(name -> image.ownership().apk().packages().named(name).isPresent())
                .forEach(name -> brought.keep(name, ""));
        return new Base(FileTree.empty(), brought.names());
    }

    /** What was added, by name or by a name that stands for a list. */
    private Stream<String> asked() {
        World world = World.parse(image.tree().text(World.PATH).orElse(""));
        String below = under.flatMap(each -> each.tree().text(World.PATH)).orElse("");
        return world.beyond(World.parse(below)).stream()
                .filter(dependency -> !dependency.conflict())
                .flatMap(this::listed)
                .filter(name -> image.ownership().apk().provider(name).isPresent());
    }

    private Stream<String> listed(Dependency dependency) {
        Optional<ApkPackage> list =
                image.ownership().apk().packages().named(dependency.name()).filter(ApkPackage::isVirtual);
        return list.isPresent() ? list.get().depends().stream().map(Dependency::name) : Stream.of(dependency.name());
    }

    /** Names of the installed packages behind a package's name, a soname, a command, or a path. */
    public List<String> packages(String name) {
        return new NamedPackages(image, config).of(name);
    }

    /** Whether something stands at a path. */
    public boolean has(String path) {
        return image.tree().resolve(path).isPresent();
    }
}
