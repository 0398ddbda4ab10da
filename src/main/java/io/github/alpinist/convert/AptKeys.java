package io.github.alpinist.convert;

import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.WordPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which commands fetch keys for apt: those of a script that uses GnuPG for nothing else. */
final class AptKeys {
    private static final Set<String> GPG = Set.of("gpg", "gpg1", "gpg2");
    private static final Set<String> OTHER_ENDS =
            Set.of("--verify", "--decrypt", "-d", "--sign", "-s", "--detach-sign", "-b", "--encrypt", "-e");
    private static final String HOME = "GNUPGHOME";

    private AptKeys() {}

    static boolean fetch(Call call, Draft draft) {
        boolean part = GPG.contains(call.name()) || call.is("gpgconf") || isAboutHome(call);
        return part
                && !call.isSubstituted()
                && call.snippet()
                        .filter(snippet -> servesApt(call.stage(), snippet, draft))
                        .isPresent();
    }

    /** Whether a command makes, sets or removes the folder of GnuPG's keys. */
    private static boolean isAboutHome(Call call) {
        boolean sets = call.is("export", "unset")
                && call.arguments().stream()
                        .allMatch(word -> Tokens.of(word).head().startsWith(HOME));
        List<Argument> paths = call.arguments().stream()
                .filter(word -> !word.isOption() && !Tokens.of(word).head().matches("\\d+"))
                .toList();
        boolean handles =
                call.is("rm", "mkdir", "chmod", "rmdir") && paths.stream().allMatch(AptKeys::isHome);
        return !call.arguments().isEmpty() && (sets || handles && !paths.isEmpty());
    }

    private static boolean isHome(Argument word) {
        return Tokens.of(word)
                .variable()
                .map(WordPart.Parameter::name)
                .filter(HOME::equals)
                .isPresent();
    }

    private static boolean servesApt(StageView stage, Snippet snippet, Draft draft) {
        List<Call> uses = Calls.of(stage, snippet)
                .filter(call -> GPG.contains(call.name()))
                .toList();
        return uses.stream().anyMatch(call -> writesKey(call, draft))
                && uses.stream()
                        .flatMap(call -> call.arguments().stream())
                        .flatMap(word -> word.literal().stream())
                        .noneMatch(OTHER_ENDS::contains);
    }

    private static boolean writesKey(Call call, Draft draft) {
        Evaluation values = new Evaluation(draft, call);
        Stream<Optional<String>> redirected = call.redirections().stream()
                .filter(redirection -> redirection.operator().startsWith(">"))
                .map(redirection -> values.text(redirection.target().parts()));
        Stream<Optional<String>> given =
                call.arguments().stream().map(word -> values.text(word.word().parts()));
        boolean writes = Stream.concat(redirected, given)
                .flatMap(Optional::stream)
                .map(path -> path.replaceFirst("^(?:--output=|--keyring=|gnupg-ring:)+", ""))
                .anyMatch(Apt::configures);
        return writes
                || call.path().get(call.path().size() - 1) instanceof Pipeline pipeline
                        && AptRepository.isSetUp(pipeline);
    }
}
