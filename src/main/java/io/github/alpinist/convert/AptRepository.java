package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Command;
import io.github.alpinist.shell.Group;
import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.Redirection;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Word;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What sets up apt's repositories and keys leaves; packages that came from them are looked for in Alpine's own. */
final class AptRepository implements CommandStep {
    static final Rule RULE =
            new Rule("apt-repository", "Removes the setting up of apt's repositories, keys and configuration");
    static final String REASON = "apt's repositories and settings mean nothing to apk";
    private static final Pattern SETUP = Pattern.compile(
            "https?://(deb\\.nodesource\\.com/setup\\S*|packagecloud\\.io/\\S*script\\.deb\\.sh|repo\\.mysql\\.com/mysql-apt-config\\S*)");
    private static final Pattern LINE =
            Pattern.compile("\\bdeb(?:-src)?\\s+(?:\\[[^]]*]\\s*)?(?<url>https?://[^\\s\"']+)");
    private static final Pattern SOURCE =
            Pattern.compile("sources\\.list|keyrings|trusted\\.gpg|apt-key|apt-repository|" + SETUP.pattern());
    private static final Pattern PPA = Pattern.compile("ppa:[\\w.+/-]+");
    private static final Pattern DISTRIBUTION = Pattern.compile(
            "https?://(?:[\\w.-]*\\b(?:debian|ubuntu)\\.(?:org|com|net)|mirrors?\\.[\\w.-]+|[\\w.-]+\\.edu(?:\\.\\w+)?)(?:/.*)?");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.snippet().isEmpty() || call.isSubstituted()) {
            return false;
        }
        if (isWithinSetUp(call)) {
            draft.remove(call, RULE, REASON);
            return true;
        }
        Pipeline pipeline = pipeline(call);
        if (!isSetUp(pipeline)) {
            return removeKeys(call, draft);
        }
        if (draft.startRewriting(pipeline.span())) {
            remove(call, pipeline, draft);
        }
        return true;
    }

    private static boolean removeKeys(Call call, Draft draft) {
        boolean fetches = AptKeys.fetch(call, draft);
        if (fetches) {
            draft.remove(call, RULE, REASON);
        }
        return fetches;
    }

    /** Whether a command leaves with the setting up of repositories. */
    static boolean takes(Call call, Draft draft) {
        return isWithinSetUp(call)
                || call.path().stream().anyMatch(node -> node instanceof Pipeline pipeline && isSetUp(pipeline))
                || AptKeys.fetch(call, draft);
    }

    /** Whether a command names a repository or a key for apt. */
    static boolean addsSource(Call call, Draft draft) {
        return takes(call, draft)
                && call.snippet()
                        .map(snippet -> snippet.script().text(pipeline(call).span()))
                        .filter(text -> SOURCE.matcher(text).find())
                        .isPresent();
    }

    static boolean isSetUp(Pipeline pipeline) {
        return pipeline.commands().stream().anyMatch(AptRepository::isSetUp);
    }

    private static Pipeline pipeline(Call call) {
        return (Pipeline) call.path().get(call.path().size() - 1);
    }

    /** Whether the output of all that is around it goes to a file of apt's. */
    private static boolean isWithinSetUp(Call call) {
        return call.path().stream().anyMatch(node -> node instanceof Group group && writesForAptAlone(group));
    }

    static boolean writesForAptAlone(Command command) {
        return !command.redirections().isEmpty()
                && command.redirections().stream().allMatch(AptRepository::writesForApt);
    }

    private static boolean isSetUp(Command command) {
        if (!(command instanceof SimpleCommand simple)) {
            return false;
        }
        Optional<String> name = Calls.bare(simple).stream().findFirst().flatMap(Word::literal);
        if (name.filter(List.of("apt-key", "add-apt-repository", "apt-add-repository", "extrepo")::contains)
                .isPresent()) {
            return true;
        }
        return simple.redirections().stream().anyMatch(AptRepository::writesForApt)
                || simple.words().stream().anyMatch(AptRepository::isSetUpScript)
                || writes(simple);
    }

    private static boolean writesForApt(Redirection redirection) {
        return redirection.operator().startsWith(">")
                && redirection.document().isEmpty()
                && redirection.target().pattern().filter(Apt::configures).isPresent();
    }

    private static boolean isSetUpScript(Word word) {
        return word.literal().filter(text -> SETUP.matcher(text).find()).isPresent();
    }

    /** Whether a command does nothing but write to apt's folders. */
    private static boolean writes(SimpleCommand command) {
        List<String> words = Calls.bare(command).stream()
                .map(word -> Token.head(word.parts()))
                .toList();
        String name = words.isEmpty() ? "" : words.get(0);
        Stream<String> paths = words.stream().skip(1).filter(word -> word.startsWith("/"));
        return switch (name) {
            case "chmod", "chown", "mkdir", "touch", "tee", "sed", "install", "rm", "mv" -> {
                List<String> all = paths.toList();
                yield !all.isEmpty() && all.stream().allMatch(Apt::configures);
            }
            case "cp", "ln" -> Apt.configures(words.get(words.size() - 1));
            case "curl", "wget", "gpg", "gpg2" -> outputs(words).anyMatch(Apt::configures);
            default -> false;
        };
    }

    private static Stream<String> outputs(List<String> words) {
        return words.stream()
                .map(word -> word.replaceFirst("^(--output=|--output-document=|-o|-O|--keyring=|gnupg-ring:)+", ""));
    }

    private static void remove(Call call, Pipeline pipeline, Draft draft) {
        pipeline.commands().stream()
                .filter(SimpleCommand.class::isInstance)
                .map(SimpleCommand.class::cast)
                .forEach(command -> draft.remove(command, RULE, REASON));
        String text = call.snippet().orElseThrow().script().text(pipeline.span());
        reportSources(text, pipeline.span(), draft);
        if (text.contains("deb.nodesource.com")) {
            call.stage().bundlesNpm();
        }
    }

    /** Tells of each repository in a text. */
    static void reportSources(String text, Span span, Draft draft) {
        sources(text).forEach(source -> reportSource(source, span, draft));
    }

    static void reportSource(String source, Span span, Draft draft) {
        draft.warn(
                RULE,
                span,
                "packages came from " + source + "; Alpine's own repositories take its place, with other versions",
                "see that the versions in Alpine " + draft.release() + " are what the program needs"
                        + ApkRepositories.remedy(source, draft.release())
                                .map(remedy -> ", " + remedy)
                                .orElse(""));
    }

    /** The repositories in a text that are neither Debian's nor Ubuntu's own. */
    private static Stream<String> sources(String text) {
        Stream<String> lines = LINE.matcher(text).results().map(match -> url(match.group()));
        Stream<String> others = Stream.concat(
                PPA.matcher(text).results().map(match -> match.group()),
                SETUP.matcher(text).results().map(match -> match.group()));
        return Stream.concat(lines.filter(url -> !DISTRIBUTION.matcher(url).matches()), others)
                .distinct();
    }

    private static String url(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.find() ? matcher.group("url") : line;
    }
}
