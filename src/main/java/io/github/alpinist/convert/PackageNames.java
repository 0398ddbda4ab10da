package io.github.alpinist.convert;

import io.github.alpinist.catalog.PackageAnswer;
import io.github.alpinist.catalog.Suggestion;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.WordPart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts Alpine's names in the place of Debian's, where they are written: in a command or in the variables it uses. */
final class PackageNames {
    static final Rule UNKNOWN = new Rule("package-unknown", "A package for which no Alpine package is known");
    static final Rule NO_EQUAL = new Rule("package-without-equal", "A package that Alpine has nothing like");
    static final Rule VERSION = new Rule("package-version", "A version that Alpine's repositories do not hold");
    static final Rule VARIABLE =
            new Rule("package-variable", "Package names that cannot be known without running the build");
    static final Rule LOCAL_FILE = new Rule("package-file", "A Debian package installed from a file");

    private static final Set<String> NATIVE = Set.of("amd64", "arm64", "native", "any", "all");

    /** What is added to a C compiler, unless the same instruction installs something that holds it. */
    private static final String LIBC_HEADERS = "musl-dev";

    private static final Pattern BRINGS_LIBC_HEADERS =
            Pattern.compile("(?<![\\w-])(?:libc6?-dev|g\\+\\+|build-essential)(?![\\w+-])");

    private final Call call;
    private final Draft draft;
    private final Rule rule;
    private final Set<String> written = new LinkedHashSet<>();
    private final List<String> debianNames = new ArrayList<>();

    PackageNames(Call call, Draft draft, Rule rule) {
        this.call = call;
        this.draft = draft;
        this.rule = rule;
    }

    /** The Debian names that were seen, in their order. */
    List<String> debianNames() {
        return debianNames;
    }

    /** Rewrites a token of a row, or what its variable holds. */
    void rewrite(Token token, NameRow row) {
        Optional<WordPart.Parameter> variable = token.variable();
        if (variable.isPresent()) {
            rewriteVariable(variable.get(), token, row);
            return;
        }
        Optional<String> text = token.literal()
                .or(() -> pinned(token))
                .or(() -> evaluated(token))
                .or(() -> file(token));
        if (text.isEmpty()) {
            unknowable(token);
        } else if (text.get().startsWith("-")) {
            row.leave(token.whole());
        } else {
            rewriteName(text.get(), token, row);
        }
    }

    /** A name whose version is a variable, which stays as it is written. */
    private Optional<String> pinned(Token token) {
        return token.head().indexOf('=') > 0 ? Optional.of(written(token)) : Optional.empty();
    }

    /** A path in which only a part is a variable. */
    private Optional<String> file(Token token) {
        return Optional.of(written(token)).filter(text -> text.endsWith(".deb") || PackageWord.isFile(token.head()));
    }

    private String written(Token token) {
        return draft.layout().text(token.span()).replaceAll("[\"']", "");
    }

    private Optional<String> evaluated(Token token) {
        return new Evaluation(draft, call).text(token.flat());
    }

    private void unknowable(Token token) {
        draft.block(
                VARIABLE,
                token.span(),
                "the packages named by " + draft.file().source().text(token.span())
                        + " are known only when the build runs",
                "write the names of Alpine's packages here");
    }

    private void rewriteVariable(WordPart.Parameter variable, Token token, NameRow row) {
        List<Variables.Definition> definitions = new Variables(draft).find(variable.name(), call);
        if (definitions.isEmpty()) {
            rewriteDefault(variable, token);
            return;
        }
        boolean options = false;
        for (Variables.Definition definition : definitions) {
            List<Token> tokens = tokens(definition);
            options |= !tokens.isEmpty()
                    && tokens.stream().allMatch(inner -> inner.head().startsWith("-"));
            rewriteDefinition(tokens);
        }
        if (options) {
            row.leave(token.whole());
        }
    }

    /** What stands in the place of a variable that nothing sets. */
    private void rewriteDefault(WordPart.Parameter variable, Token token) {
        boolean known = variable.operator().matches(":?-")
                && !new Variables(draft)
                        .isDeclared(
                                variable.name(),
                                call.stage(),
                                call.instruction().index());
        if (known && call.snippet().isPresent()) {
            Script script = call.snippet().get().script();
            rewriteDefinition(
                    variable.argument().map(word -> Tokens.of(word, script)).orElse(List.of()));
        } else {
            unknowable(token);
        }
    }

    private void rewriteDefinition(List<Token> tokens) {
        if (tokens.isEmpty() || !draft.startRewriting(tokens.get(0).span())) {
            tokens.forEach(token -> token.literal().flatMap(PackageWord::parse).ifPresent(word -> seen(word.name())));
            return;
        }
        NameRow row = NameRow.ofTokens(tokens);
        written.clear();
        if (tokens.stream().anyMatch(token -> !token.head().startsWith("-"))) {
            tokens.forEach(token -> rewrite(token, row));
            draft.editAll(row.edits(draft.layout()));
        }
    }

    private static List<Token> tokens(Variables.Definition definition) {
        if (definition instanceof Variables.Words words) {
            return words.words().stream()
                    .flatMap(word -> Tokens.of(word, words.script()).stream())
                    .toList();
        }
        return Tokens.of(((Variables.Text) definition).text());
    }

    private void rewriteName(String text, Token token, NameRow row) {
        Optional<PackageWord> word = PackageWord.parse(text);
        if (word.isEmpty()) {
            row.leave(token.whole());
            reportOther(text, token);
            return;
        }
        if (new Applets(call, draft).suffice(word.get().name(), token.span())
                || AptTools.serveAptAlone(call, word.get().name(), token.span(), draft)) {
            row.leave(token.whole());
            return;
        }
        report(word.get(), token);
        seen(word.get().name());
        draft.named(token.span());
        PackageAnswer answer = draft.packageFor(word.get().name());
        if (answer instanceof PackageAnswer.Mapped mapped) {
            put(names(word.get().name(), mapped.alpineNames()), token, row);
            draft.changed(
                    rule,
                    token.span(),
                    word.get().name() + " is " + String.join(" ", mapped.alpineNames()) + " on Alpine: "
                            + mapped.evidence());
            reportLostVersion(word.get().name(), mapped.alpineNames(), token);
            StatefulSoftware.report(call.stage(), word.get().name(), token.span(), draft);
        } else if (answer instanceof PackageAnswer.NotNeeded notNeeded) {
            row.leave(token.whole());
            draft.changed(rule, token.span(), word.get().name() + " is not needed on Alpine: " + notNeeded.reason());
        } else {
            row.leave(token.whole());
            reportUnplaced(word.get().name(), answer, token);
        }
    }

    private void reportLostVersion(String debianName, List<String> alpineNames, Token token) {
        NamedVersion.lost(debianName, alpineNames)
                .ifPresent(version -> draft.warn(
                        VERSION,
                        token.span(),
                        debianName + " is version " + version + "; " + String.join(" ", alpineNames)
                                + " has the one version of Alpine " + draft.release(),
                        "see that the program runs with it, and calls it by its plain name"));
    }

    private List<String> names(String debianName, List<String> alpineNames) {
        if (debianName.equals("nodejs") && call.stage().npmBundled()) {
            return List.of("nodejs", "npm");
        }
        return alpineNames.stream()
                .filter(name -> !name.equals(LIBC_HEADERS) || !bringsLibcHeaders())
                .toList();
    }

    private boolean bringsLibcHeaders() {
        return draft.layout()
                .matches(call.instruction().span(), BRINGS_LIBC_HEADERS)
                .findAny()
                .isPresent();
    }

    private void seen(String debianName) {
        debianNames.add(debianName);
    }

    private void put(List<String> names, Token token, NameRow row) {
        List<String> fresh = names.stream().filter(written::add).toList();
        if (fresh.isEmpty()) {
            row.leave(token.whole());
        } else {
            row.replace(token.span(), call.join(fresh));
        }
    }

    private void report(PackageWord word, Token token) {
        word.version()
                .ifPresent(version -> draft.warn(
                        VERSION,
                        token.span(),
                        "the version " + version + " of " + word.name()
                                + " is Debian's; it is dropped, and Alpine's release decides the version",
                        "pin Alpine's version with " + String.join(" ", draft.alpineNames(word.name()))
                                + "=~VERSION where the program needs it"));
        word.architecture()
                .filter(architecture -> !NATIVE.contains(architecture))
                .ifPresent(architecture -> draft.warn(
                        VERSION,
                        token.span(),
                        word.name() + " was taken for " + architecture
                                + "; Alpine has packages of one architecture an image",
                        "build for " + architecture + " in an image of that platform (--platform) where it is needed"));
        word.suite()
                .ifPresent(suite -> draft.warn(
                        VERSION,
                        token.span(),
                        word.name() + " was taken from " + suite + ", which Alpine does not have",
                        "see whether the version in Alpine " + draft.release() + " is new enough"));
    }

    private void reportOther(String text, Token token) {
        if (PackageWord.isFile(text)) {
            draft.block(
                    LOCAL_FILE,
                    token.span(),
                    text + " is a Debian package, which Alpine cannot install",
                    "install the program from Alpine's repositories or from its own archive for musl");
        } else {
            draft.block(
                    UNKNOWN,
                    token.span(),
                    text + " is a pattern or a task of apt, which apk does not know",
                    "name the packages one by one");
        }
    }

    private void reportUnplaced(String name, PackageAnswer answer, Token token) {
        if (answer instanceof PackageAnswer.NoEqual none) {
            draft.block(
                    NO_EQUAL, token.span(), "Alpine has nothing like " + name + ": " + none.reason(), none.remedy());
        } else if (answer instanceof PackageAnswer.Unplaced unplaced) {
            draft.block(UNKNOWN, token.span(), unplaced.reason(), remedy(unplaced.nearest()));
        }
    }

    private static String remedy(List<Suggestion> nearest) {
        return nearest.isEmpty()
                ? "add the Alpine package that does the same, where the program needs it"
                : "add one of these if it is what is meant: "
                        + nearest.stream()
                                .map(near -> near.alpineName() + " (" + near.evidence() + ")")
                                .collect(Collectors.joining(", "));
    }
}
