package io.github.alpinist.apk;

import java.util.List;
import java.util.Optional;

/**
 * A package, as an index or the installed database describes it.
 *
 * @param name its name
 * @param version as written
 * @param arch such as {@code x86_64} or {@code noarch}
 * @param size bytes of the package file
 * @param installedSize bytes of its files once installed
 * @param origin the source package it was built from; its own name where it states none
 * @param licence as its field {@code L:} has it; empty where there is none
 * @param depends what it asks for
 * @param provides names it answers to beside its own
 * @param installIf it is installed by itself once all of these are; empty for most
 * @param providerPriority the higher, the sooner it is chosen for a name that several provide without version
 * @param files what it owns; empty in an index
 * @param folders absolute paths of the folders it lists; empty in an index
 */
public record ApkPackage(
        String name,
        String version,
        String arch,
        long size,
        long installedSize,
        String origin,
        String licence,
        List<Dependency> depends,
        List<Provide> provides,
        List<Dependency> installIf,
        int providerPriority,
        List<ApkFile> files,
        List<String> folders) {
    public ApkPackage {
        depends = List.copyOf(depends);
        provides = List.copyOf(provides);
        installIf = List.copyOf(installIf);
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /** Stands for a list of names given to {@code apk add --virtual}. */
    public boolean isVirtual() {
        return name.startsWith(".");
    }

    /** Answers to the dependency's name with a version that it admits; never for a conflict. */
    public boolean satisfies(Dependency dependency) {
        return !dependency.conflict() && matches(dependency);
    }

    /** Its presence breaks the dependency, which is a conflict. */
    public boolean conflictsWith(Dependency dependency) {
        return dependency.conflict() && matches(dependency);
    }

    private boolean matches(Dependency dependency) {
        if (name.equals(dependency.name())) {
            return dependency.admits(Optional.of(version));
        }
        return provides.stream()
                .anyMatch(provide -> provide.name().equals(dependency.name()) && dependency.admits(provide.version()));
    }

    @Override
    public String toString() {
        return name + "-" + version;
    }
}
