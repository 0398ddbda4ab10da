package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.ImageReference;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Programs that look names up by the C library, in images that run on Kubernetes or with name servers of their own.
 * Programs in Go are not among them, which mostly bring their own resolver.
 */
final class NameResolution implements RiskCheck {
    private static final Pattern MOUNTING = Pattern.compile("cifs-utils|nfs-common");
    private static final Set<String> RUNTIMES = Set.of(
            "node",
            "python",
            "ruby",
            "php",
            "eclipse-temurin",
            "amazoncorretto",
            "aspnet",
            "runtime",
            "elixir",
            "erlang");

    private static final Pattern WORKLOAD =
            Pattern.compile("(?m)^kind:[ \\t]*(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod)\\b");
    private static final Pattern SERVERS = Pattern.compile(
            "(?m)^(?<in>[ \\t]+)(?:dns|nameservers):[ \\t]*\\n(?:\\k<in>[ \\t]*-[ \\t]*[\\w\"'.:]+[ \\t]*\\n){2}");
    private static final Pattern OPTIONS = Pattern.compile(
            "(?m)^[ \\t]*-[ \\t]*(?:name:[ \\t]*)?[\"']?(rotate|single-request(?:-reopen)?|use-vc|edns0|inet6)[\"']?[ \\t]*$");
    private static final String YAML = ".*\\.ya?ml";

    private record Resolver(String name, Place place) {}

    @Override
    public void look(Move move, Found found) {
        resolver(move).ifPresent(resolver -> {
            found.add("dns-over-tcp", resolver.place(), resolver.name() + " looks names up by the C library");
            workload(move).ifPresent(seen -> {
                String what = resolver.name() + " looks names up by the C library, and " + seen;
                found.add("dns-search", resolver.place(), what);
                found.add("dns-cname-chain", resolver.place(), what);
            });
            servers(move, found);
        });
    }

    private static Optional<Resolver> resolver(Move move) {
        Optional<Resolver> mounting = DebianPackage.ofResult(move)
                .filter(each -> each.matches(MOUNTING))
                .map(each -> new Resolver(
                        "mount of " + each.name(), move.place(each.command().span())))
                .findFirst();
        return mounting.or(() -> runtime(move));
    }

    private static Optional<Resolver> runtime(Move move) {
        Stage last = move.result().get(0);
        return move.imageAfter(last)
                .map(image -> RepositoryFiles.name(
                        ImageReference.parse(image).repository().text()))
                .filter(RUNTIMES::contains)
                .map(name -> new Resolver("what runs on " + name, move.place(last.from())));
    }

    /** What a manifest that names the image shows; where there is none, any other, which may be that of another image. */
    private static Optional<String> workload(Move move) {
        List<String> charts = move.files().named("Chart\\.yaml");
        Optional<String> own =
                KubernetesCommands.containers(move, ImageNames.of(move, EngineLine.of(move.files()))).stream()
                        .map(service -> service.file() + " shows that the image runs on Kubernetes")
                        .findFirst();
        return own.or(() -> charts.stream()
                .findFirst()
                .or(() -> Sighting.anywhere(move, YAML, WORKLOAD)
                        .map(seen -> seen.source().name()))
                .map(path -> "it may run on Kubernetes, for which the repository has " + path));
    }

    private static void servers(Move move, Found found) {
        Sighting.anywhere(move, YAML, SERVERS)
                .ifPresent(seen ->
                        found.add("dns-servers", seen.place(), "more than one name server is given" + seen.more()));
        Sighting.anywhere(move, YAML, OPTIONS)
                .ifPresent(seen -> found.add(
                        "dns-servers", seen.place(), "musl does not know the option " + seen.text() + seen.more()));
    }
}
