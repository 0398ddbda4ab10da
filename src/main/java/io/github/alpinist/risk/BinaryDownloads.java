package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Downloads of programs for Linux whose names do not say for which libc; those for glibc the conversion tells. */
final class BinaryDownloads implements RiskCheck {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s'\"|;)]+");
    private static final Pattern FOR_LINUX = Pattern.compile("(?i)linux(?![a-z]*(?:musl|static))");
    private static final Pattern MACHINE =
            Pattern.compile("(?i)x86[_-]64|amd64|x64|64-?bit|linux64|aarch64|arm64|\\$\\{?\\w*arch|dpkg|uname");
    private static final Pattern FITTING = Pattern.compile(
            "(?i)musl|alpine|static|\\.(?:deb|rpm|apk|jar|js|sh|whl|txt|asc|sig|pem|sbom|json|md5|sha\\d+(?:sums?)?)$");

    /** Written in Go without C, or linked statically by their projects. */
    private static final Pattern STATIC = Pattern.compile(
            "(?i)/(?:go[\\d$][\\w.${}-]*\\.linux|terraform|kubectl|helm|gosu|dumb-init|dockerize"
                    + "|yq|jq|mc|minio|restic|caddy|traefik|s6-overlay|cosign|trivy|hadolint|supercronic|gh|task|buf|migrate|kustomize|k9s"
                    + "|grpc[_-]health[_-]probe|wait-for|goose|mkcert|cloud[_-]sql[_-]proxy|esbuild|hugo_\\d|prometheus|node_exporter"
                    + "|vault|consul|nomad|packer|golangci-lint|goreleaser|kind|argocd|sops|age|lego|frp|syft|grype|docker|buildx"
                    + "|containerd|rclone|etcd|dive|ctop|lazygit|fzf|gotestsum|envsubst|confd|telegraf|aws-iam-authenticator)[^/]*$");

    @Override
    public void look(Move move, Found found) {
        Map<String, Place> told = new LinkedHashMap<>();
        move.commands()
                .filter(command -> command.is("curl", "wget", "aria2c"))
                .forEach(command ->
                        command.words().forEach(word -> look(word, move.place(command.span()), move, told)));
        move.stages()
                .flatMap(stage -> stage.instructions().stream())
                .map(Instruction::effective)
                .filter(instruction -> instruction.is("ADD"))
                .forEach(instruction ->
                        instruction.words().forEach(word -> look(word.text(), move.place(word.span()), move, told)));
        told.forEach((name, place) -> found.add("binary-download", place, name));
    }

    private static void look(String word, Place place, Move move, Map<String, Place> told) {
        Matcher matcher = ADDRESS.matcher(word);
        if (matcher.find() && isUnknown(matcher.group()) && !isTold(place, move)) {
            told.putIfAbsent(RepositoryFiles.name(matcher.group()), place);
        }
    }

    private static boolean isUnknown(String address) {
        String name = "/" + RepositoryFiles.name(address);
        return FOR_LINUX.matcher(name).find()
                && MACHINE.matcher(name).find()
                && !FITTING.matcher(address).find()
                && !STATIC.matcher(name).find();
    }

    /** Of downloads in one command, the conversion tells the first. */
    private static boolean isTold(Place place, Move move) {
        return move.conversion().findings().stream()
                .anyMatch(finding -> finding.rule().equals("glibc-download")
                        && finding.place().line() == place.line());
    }
}
