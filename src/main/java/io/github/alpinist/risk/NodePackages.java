package io.github.alpinist.risk;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Packages of npm's registry that are known to fail on musl, to be compiled there, or to bring a browser. */
final class NodePackages implements RiskCheck {
    private static final KnownPackages KNOWN = KnownPackages.of("npm");

    /** Programs that a build does not start. */
    private static final Set<String> WHEN_RUN = Set.of("node-browser", "node-without-musl", "prisma-openssl");

    @Override
    public void look(Move move, Found found) {
        NodeProject.of(move).forEach(project -> {
            Set<KnownPackage> told = new HashSet<>();
            look(project, project.needed(), true, told, move, found);
            look(project, project.installed(), false, told, move, found);
        });
    }

    private static void look(
            NodeProject project,
            Stream<NodePackage> packages,
            boolean run,
            Set<KnownPackage> told,
            Move move,
            Found found) {
        packages.forEach(each -> KNOWN.rows(each.name(), each.version()).stream()
                .filter(row -> WHEN_RUN.contains(row.risk()) == run && told.add(row))
                .filter(row -> !NodeRemedies.isTaken(row, move))
                .forEach(row -> {
                    String what = each.name() + " " + each.version() + " " + row.what();
                    String remedy =
                            row.remedy().isEmpty() ? Risks.of(row.risk()).remedy() : row.remedy();
                    found.add(row.risk(), project.lock().place(each.name()), what, remedy);
                }));
    }
}
