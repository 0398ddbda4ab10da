package io.github.alpinist.measure;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.dpkg.DpkgPackage;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.Ownership;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the packages of an image, with what their distribution tells of them. */
final class InstalledPackages {
    private final FileTree tree;

    private InstalledPackages(FileTree tree) {
        this.tree = tree;
    }

    /** The largest first; names that stand for lists of others are none. */
    static List<InstalledPackage> of(FileTree tree) {
        InstalledPackages packages = new InstalledPackages(tree);
        Ownership ownership = Ownership.of(tree);
        Stream<InstalledPackage> apk = ownership.apk().packages().all().stream()
                .filter(each -> !each.isVirtual())
                .map(InstalledPackages::apk);
        Stream<InstalledPackage> deb = ownership.dpkg().packages().stream().map(packages::deb);
        return Stream.concat(apk, deb)
                .sorted(Comparator.comparing(InstalledPackage::bytes).reversed().thenComparing(InstalledPackage::name))
                .toList();
    }

    private static InstalledPackage apk(ApkPackage each) {
        return new InstalledPackage(
                InstalledPackage.Kind.APK,
                each.name(),
                each.version(),
                each.arch(),
                each.installedSize(),
                Optional.of(each.licence()).filter(licence -> !licence.isBlank()),
                each.origin(),
                each.version());
    }

    private InstalledPackage deb(DpkgPackage each) {
        Optional<String> licence =
                tree.text("/usr/share/doc/" + each.name() + "/copyright").flatMap(DebianCopyright::licences);
        return new InstalledPackage(
                InstalledPackage.Kind.DEB,
                each.name(),
                each.version(),
                each.arch(),
                each.installedSize(),
                licence,
                each.source(),
                each.sourceVersion());
    }
}
