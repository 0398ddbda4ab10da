package io.github.alpinist.convert;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code docs/rules.md}: every rule with what it says of itself, and the shortest pair of files that shows it. */
final class RulesDocument {
    /** @param ids of rules, in the order in which a reader meets them */
    record Group(String title, List<String> ids) {}

    static final List<Group> GROUPS = List.of(
            new Group(
                    "Base images",
                    List.of(
                            "base-image",
                            "base-image-unknown",
                            "base-image-digest",
                            "base-image-argument",
                            "base-image-unchecked",
                            "base-image-release",
                            "base-tools",
                            "source-build",
                            "base-folders",
                            "copy-from",
                            "copy-from-libc",
                            "compiled-copy",
                            "holds-state")),
            new Group(
                    "Installing and removing",
                    List.of(
                            "apt-install",
                            "apt-update",
                            "apt-upgrade",
                            "apt-remove",
                            "apt-mark",
                            "apt-clean",
                            "apt-cache-mount",
                            "cache-mount-id",
                            "debian-frontend",
                            "debconf")),
            new Group(
                    "Packages",
                    List.of(
                            "package-unknown",
                            "package-without-equal",
                            "package-version",
                            "package-variable",
                            "package-file",
                            "busybox-applet",
                            "php-modules",
                            "image-formats",
                            "kernel-headers",
                            "perl-tests",
                            "unpacked-times")),
            new Group(
                    "Repositories and dpkg",
                    List.of("apt-repository", "apt-tools", "dpkg", "dpkg-query", "apt-leftover")),
            new Group("Users, groups and volumes", List.of("accounts", "base-accounts", "login-shell", "volume-owner")),
            new Group(
                    "Shells and BusyBox",
                    List.of(
                            "bash",
                            "context-script",
                            "busybox-options",
                            "echo-escapes",
                            "moved-program",
                            "gosu-link",
                            "glibc-download",
                            "glibc-program",
                            "glibc-target",
                            "distribution-packages",
                            "gcompat",
                            "lua-library",
                            "moved-path",
                            "debian-program")),
            new Group(
                    "Services, libraries and languages",
                    List.of(
                            "service-manager",
                            "alternatives",
                            "apache-modules",
                            "ca-certificates",
                            "ldconfig",
                            "debian-path",
                            "locales",
                            "time-zone")),
            new Group("What cannot be read", List.of("shell-unreadable")));

    private static final String HEAD = """
            # What the conversion does

            Every rule, what it is for, and the shortest example of it in the tests: the file before, and the file after. The
            name of a rule stands in square brackets behind each finding. A *note* is worth knowing, a *warning* wants a look,
            and a *blocker* stops a run before its next effect.

            What is said of a RUN holds as well for the shell scripts of the build context that a RUN of a stage that moves
            runs: copied or mounted, and those that they run or source in turn. They become part of the change, unless they
            ask themselves which distribution they are on, or something else in the repository uses them too: a stage or
            another Dockerfile that stays, CI, a Makefile, another script.

            This page is written from the rules and their tests: `mvn test -Dtest=RulesDocumentTest -Dalpinist.write=true`.
            """;

    private RulesDocument() {}

    static String text() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (Group group : GROUPS) {
            text.append("\n- [")
                    .append(group.title())
                    .append("](#")
                    .append(anchor(group.title()))
                    .append("): ");
            text.append(
                    group.ids().stream().map(id -> "[" + id + "](#" + id + ")").collect(Collectors.joining(", ")));
        }
        text.append('\n');
        for (Group group : GROUPS) {
            text.append("\n## ").append(group.title()).append('\n');
            for (String id : group.ids()) {
                text.append(section(rule(id)));
            }
        }
        return text.toString();
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '-');
    }

    private static Rule rule(String id) {
        return Rules.all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule is called " + id));
    }

    private static String section(Rule rule) throws IOException {
        Case pair = Case.of(rule).stream()
                .min(Comparator.comparingInt((Case each) -> each.before().length()))
                .orElseThrow(() -> new AssertionError("no pair shows " + rule.id()));
        return "\n### " + rule.id() + "\n\n" + rule.summary() + ".\n" + reasons(rule, pair) + code(pair.before())
                + (pair.after().equals(pair.before()) ? "\nstays as it is.\n" : "\nbecomes\n" + code(pair.after()))
                + findings(rule);
    }

    private static String code(String text) {
        return "\n```dockerfile\n" + text + "```\n";
    }

    /** Why the rule changes what it changes in a file, in the words that it has for that file. */
    private static String reasons(Rule rule, Case pair) {
        List<String> reasons = pair.convert(pair.before()).changes().stream()
                .filter(change -> change.rule().equals(rule.id()))
                .map(Change::message)
                .distinct()
                .toList();
        return reasons.isEmpty() ? "" : "\n*Why:* " + String.join("; ", reasons) + ".\n";
    }

    private static String findings(Rule rule) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Case pair : Case.of(rule)) {
            pair.convert(pair.before()).findings().stream()
                    .filter(finding -> finding.rule().equals(rule.id()))
                    .map(RulesDocument::line)
                    .filter(line -> !lines.contains(line))
                    .forEach(lines::add);
        }
        return lines.isEmpty() ? "" : "\n" + String.join("", lines);
    }

    private static String line(Finding finding) {
        Severity severity = finding.severity();
        return "- *" + severity.name().toLowerCase(Locale.ROOT) + "*: " + finding.message() + " — " + finding.remedy()
                + "\n";
    }
}
