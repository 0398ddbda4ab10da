package io.github.alpinist.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up Dockerfiles that BuildKit would take, out of what people write and of what they seldom write; by a seed. */
final class DockerfileGenerator {
    private static final List<String> IMAGES = List.of(
            "debian:bookworm-slim",
            "ubuntu:22.04",
            "python:3.12-slim-bookworm",
            "python:${V}-slim",
            "node:20",
            "--platform=$BUILDPLATFORM golang:1.22-bookworm",
            "registry.example:5000/team/debian:12",
            "ruby:3.3@sha256:" + "a".repeat(64),
            "php:8.3-apache",
            "alpine:3.21",
            "scratch");
    private static final List<String> PACKAGES = List.of(
            "curl",
            "git",
            "gcc",
            "build-essential",
            "libpq-dev",
            "libpq5",
            "python3-pip",
            "locales",
            "tzdata",
            "gosu",
            "nginx=1.22.1-9",
            "libssl-dev/stable",
            "libc6:amd64",
            "php8.2-*",
            "no-such-package",
            "\"ca-certificates\"",
            "'wget'",
            "openjdk-17-jre-headless",
            "$MORE",
            "${MORE}",
            "./local.deb",
            "vim-",
            "libfoo-$V",
            "procps");
    private static final List<String> OPTIONS = List.of(
            "-y",
            "-yq",
            "--no-install-recommends",
            "-o Dpkg::Options::=\"--force-confold\"",
            "-t bookworm-backports",
            "--allow-downgrades",
            "-qq",
            "-o=APT::Sandbox::User=root");
    private static final List<String> COMMANDS = List.of(
            "apt-get update",
            "apt-get clean",
            "apt-get autoremove -y",
            "rm -rf /var/lib/apt/lists/*",
            "DEBIAN_FRONTEND=noninteractive dpkg-reconfigure tzdata",
            "groupadd -r -g 999 app",
            "useradd -m -u 1000 -s /bin/bash -G sudo,users \"$APP_USER\"",
            "adduser --disabled-password --gecos '' app",
            "usermod -aG docker app",
            "locale-gen en_US.UTF-8",
            "update-alternatives --set editor /usr/bin/vim.tiny",
            "dpkg -i /tmp/package.deb",
            "arch=\"$(dpkg --print-architecture)\"",
            "ln -s /usr/lib/x86_64-linux-gnu/libfoo.so /usr/lib/libfoo.so",
            "ldconfig",
            "update-ca-certificates",
            "curl -fsSL https://mirror.example/setup.sh | bash -",
            "grep -P 'a\\d' /etc/passwd",
            "find / -name '*.pyc' -printf '%p\\n' | xargs -d '\\n' rm -f",
            "echo \"deb http://mirror.example/debian bookworm main\" > /etc/apt/sources.list.d/x.list",
            "apt-key adv --keyserver keys.example --recv-keys 0123",
            "apt-mark hold libc6",
            "pip install --no-cache-dir requests",
            "systemctl enable nginx",
            "exec gosu app \"$@\"",
            "true # not the end",
            ": \"${V:?}\" ${V:-x} ${V##*-} $((1 + 2))",
            "cat /etc/os-release 2>&1 >/dev/null");

    private final Random random;

    DockerfileGenerator(long seed) {
        this.random = new Random(seed);
    }

    String dockerfile() {
        List<String> lines = new ArrayList<>();
        maybe(4, () -> lines.add("# syntax=docker/dockerfile:1"));
        maybe(2, () -> lines.add("# made up"));
        lines.add("ARG V=3.12");
        int stages = 1 + random.nextInt(3);
        for (int stage = 0; stage < stages; stage++) {
            lines.add(cased("FROM") + " " + any(IMAGES) + (random.nextBoolean() ? " AS stage" + stage : ""));
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                lines.add(instruction(stage));
            }
        }
        String end = random.nextInt(4) == 0 ? "" : "\n";
        String text = String.join("\n", lines) + end;
        return random.nextInt(5) == 0 ? text.replace("\n", "\r\n") : text;
    }

    private String instruction(int stage) {
        return switch (random.nextInt(14)) {
            case 0 -> "ENV MORE=\"git  make\" \\\n    PATH=/opt/bin:$PATH # no comment";
            case 1 -> "# a comment\n\n  # one with a margin";
            case 2 ->
                "COPY --chown=www-data:www-data " + (stage > 0 ? "--from=0 " : "") + "src/ /usr/lib/x86_64-linux-gnu/";
            case 3 -> "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]";
            case 4 -> "ARG APP_USER=app";
            case 5 -> "ONBUILD RUN " + command();
            case 6 ->
                "RUN [\"apt-get\", \"install\", \"-y\", \"curl\", \"" + any(List.of("git", "no-such", "gcc")) + "\"]";
            case 7 ->
                "CMD " + any(List.of("[\"bash\", \"-c\", \"nginx\"]", "exec gosu app run", "[ \"sh\", not json ]"));
            case 8 -> heredoc();
            default -> cased("RUN") + flags() + " " + script();
        };
    }

    private String flags() {
        return random.nextInt(4) > 0
                ? ""
                : any(List.of(
                        " --mount=type=cache,target=/var/cache/apt,sharing=locked",
                        " --mount=type=cache,target=/var/cache/apt \\\n  --mount=type=cache,target=/var/lib/apt",
                        " --network=none",
                        " --mount=type=bind,source=.,target=/src"));
    }

    private String heredoc() {
        String mark = any(List.of("EOF", "'EOF'", "-EOF", "\"EOF\""));
        String tab = mark.startsWith("-") ? "\t" : "";
        String name = mark.replaceAll("[^A-Z]", "");
        List<String> body = Stream.generate(() -> tab + command())
                .limit(1 + random.nextInt(4))
                .toList();
        return "RUN <<" + mark + any(List.of("", " && true", "")) + "\n" + String.join("\n", body) + "\n" + tab + name;
    }

    /** Commands over several lines, with comments and blank lines between them. */
    private String script() {
        String link = any(List.of(
                " && ", "; ", " \\\n && ", " && \\\n    ", "; \\\n    # between\n    ", " && \\\n\n  ", ";\\\n\t"));
        String start = any(List.of("", "set -eux; \\\n    ", "\\\n  ", "export X=1 && "));
        return start
                + Stream.generate(this::command)
                        .limit(1 + random.nextInt(5))
                        .collect(Collectors.joining(link))
                        .replace("true # not the end", "true");
    }

    private String command() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> install();
            case 6 -> "MORE='git make' && " + install();
            case 7 -> "for p in git make; do " + install().replace("$MORE", "$p") + "; done";
            case 8 -> "if [ -n \"$V\" ]; then " + command() + "; else " + simple() + "; fi";
            case 9 -> "case \"$V\" in 3.*) " + simple() + " ;; *) " + simple() + ";; esac";
            case 10 -> "{ " + simple() + "; }";
            case 11 -> "( cd /tmp && " + simple() + " )";
            case 12 -> "sudo " + install();
            case 13 -> "bash -c \"" + install().replace("\"", "") + "\"";
            default -> simple();
        };
    }

    private String simple() {
        return any(COMMANDS);
    }

    private String install() {
        String words = Stream.concat(several(OPTIONS, 3), several(PACKAGES, 5))
                .collect(Collectors.joining(any(List.of(" ", " ", "  ", " \\\n      "))));
        String end = any(List.of("", "", " > /dev/null", " || true", " 2>&1"));
        return any(List.of("apt-get", "apt", "aptitude", "apt-get -y")) + " "
                + any(List.of("install", "install", "install", "purge", "remove --purge")) + " " + words + end;
    }

    private Stream<String> several(List<String> all, int most) {
        return Stream.generate(() -> any(all)).limit(random.nextInt(most + 1)).toList().stream();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String cased(String keyword) {
        return random.nextInt(6) == 0 ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }

    private void maybe(int oneIn, Runnable what) {
        if (random.nextInt(oneIn) == 0) {
            what.run();
        }
    }
}
