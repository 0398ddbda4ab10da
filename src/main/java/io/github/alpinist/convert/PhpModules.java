package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds the modules that every PHP of Debian holds, in its package php-common or built in, and that are packages of their
 * own on Alpine.
 */
final class PhpModules implements FileStep {
    private static final Rule RULE =
            new Rule("php-modules", "Adds the PHP modules that Debian's PHP always holds and Alpine packs one by one");
    private static final Pattern PHP = Pattern.compile("(php(?:\\d\\d)?)(?:-(?:apache2|cgi|common|embed|fpm|phpdbg))?");

    /** What frameworks and Composer ask of every PHP. */
    private static final List<String> COMMON =
            List.of("ctype", "exif", "fileinfo", "iconv", "openssl", "phar", "posix", "session", "tokenizer");

    /** What few programs use; added where {@code composer.json} asks for it. */
    private static final List<String> FURTHER = List.of(
            "calendar",
            "ffi",
            "ftp",
            "gettext",
            "pcntl",
            "shmop",
            "sockets",
            "sodium",
            "sysvmsg",
            "sysvsem",
            "sysvshm");

    private static final Pattern EXTENSION = Pattern.compile("\"ext-(\\w+)\"\\s*:");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        draft.converted().stream()
                .filter(stage -> stage.parent().flatMap(PhpModules::php).isEmpty())
                .forEach(stage -> php(stage).ifPresent(php -> complete(stage, php, draft)));
    }

    private static Optional<String> php(StageView stage) {
        return stage.alpineNames()
                .map(PHP::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .findFirst();
    }

    private static void complete(StageView stage, String php, Draft draft) {
        List<Instruction> instructions = stage.stage().instructions();
        Span last = instructions.get(instructions.size() - 1).span();
        Span end = new Span(last.end(), last.end());
        Set<String> asked = asked(draft);
        Stream<String> wanted = Stream.concat(COMMON.stream(), FURTHER.stream().filter(asked::contains));
        wanted.map(module -> php + "-" + module)
                .filter(name -> draft.catalog().exists(name, draft.release()))
                .forEach(name -> draft.additions()
                        .need(stage, name, end, RULE, "Debian's PHP always holds it, and on Alpine it is a package"));
        List<String> left = FURTHER.stream()
                .filter(module -> !asked.contains(module) && !stage.has(php + "-" + module))
                .toList();
        draft.note(
                RULE,
                stage.stage().from().span(),
                "Debian's PHP also holds the modules " + String.join(", ", left) + ", which are not added",
                "add " + php + "-NAME for those that the program uses");
    }

    private static Set<String> asked(Draft draft) {
        Set<String> names = new TreeSet<>();
        draft.context()
                .read("composer.json")
                .ifPresent(text -> EXTENSION.matcher(text).results().forEach(match -> names.add(match.group(1))));
        return names;
    }
}
