package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Word;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paths of Debian's packages that are elsewhere on Alpine: written anew where the place is certain, else told. */
final class DebianPaths implements FileStep {
    private static final Rule RULE =
            new Rule("moved-path", "Names files of packages by their place on Alpine, or tells where they are");

    private static final Set<String> PROSE = Set.of("LABEL", "MAINTAINER", "FROM", "USER", "EXPOSE", "SHELL");
    private static final String NUMBER = "(\\d+|\\$\\w+|\\$\\{\\w+})";

    private static final String JDK = "(?:java-|temurin-|zulu-?)(?:1\\.)?(\\d+)(?:\\.0)?";
    private static final String BUILD =
            "(?:-(?:openjdk|jdk|jre))?-(?:amd64|arm64|armhf|i386|ppc64el|s390x|\\$\\w+|\\$\\{\\w+})";
    private static final Pattern JAVA =
            path("/usr/lib/jvm/(?:default-java|" + JDK + "(?:" + BUILD + "|-(?:amazon-corretto|oracle)))");
    private static final Pattern POSTGRES = path("/usr/lib/postgresql/" + NUMBER + "/bin");
    private static final Pattern PHP =
            path("/etc/php/(\\d)\\.(\\d)/(?:fpm|cli|cgi|apache2)/(php\\.ini|php-fpm\\.conf|conf\\.d|pool\\.d)");
    private static final Pattern REDIS = path("/etc/redis/redis\\.conf");

    /**
     * What only a person can place.
     *
     * @param packages of Debian
     * @param own what the file must copy for the path to be right as it is
     */
    private record Elsewhere(Pattern packages, Pattern path, Pattern own, String onAlpine) {}

    private static final List<Elsewhere> ELSEWHERE = List.of(
            new Elsewhere(
                    Pattern.compile("nginx(?:-\\w+)?"),
                    path("/etc/nginx/(?:sites|modules)-(?:available|enabled)"),
                    Pattern.compile("/etc/nginx/?|/etc/nginx/nginx\\.conf"),
                    "Alpine's nginx reads /etc/nginx/http.d/*.conf, of which default.conf is its own"),
            new Elsewhere(
                    Pattern.compile("(?:lib)?apache2(?:-.*)?"),
                    path(
                            "/etc/apache2/(?:(?:sites|mods|conf)-(?:available|enabled)|apache2\\.conf|ports\\.conf|envvars)"),
                    Pattern.compile("/etc/apache2/?"),
                    "Alpine's Apache reads /etc/apache2/httpd.conf and /etc/apache2/conf.d/*.conf"),
            new Elsewhere(
                    Pattern.compile("php[\\d.]*(?:-.*)?"),
                    path("/etc/php/(?:[\\d.]+|\\$\\w+|\\$\\{\\w+})"),
                    Pattern.compile("(?!)"),
                    "Alpine's PHP of version N.M has its files in /etc/phpNM, the pools of its FPM in php-fpm.d there"),
            new Elsewhere(
                    Pattern.compile("supervisor"),
                    path("/etc/supervisor/(?:conf\\.d|supervisord\\.conf)"),
                    Pattern.compile("/etc/supervisor/?|/etc/supervisor/supervisord\\.conf"),
                    "Alpine's supervisor reads /etc/supervisord.conf and /etc/supervisor.d/*.ini"),
            new Elsewhere(
                    Pattern.compile("redis(?:-server)?"),
                    REDIS,
                    REDIS,
                    "on Alpine its package has its settings at another place"),
            new Elsewhere(
                    Pattern.compile("(?:default-)?(?:mysql|mariadb)-server.*"),
                    path("/etc/mysql"),
                    Pattern.compile("/etc/mysql/?|/etc/mysql/my\\.cnf"),
                    "Alpine's MariaDB reads /etc/my.cnf and /etc/my.cnf.d/*.cnf"));

    private static Pattern path(String path) {
        return Pattern.compile("(?<![\\w./-])" + path + "(?![\\w.-])");
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            move(stage, JAVA, match -> java(stage, match), draft);
            move(stage, POSTGRES, match -> postgres(stage, match), draft);
            move(stage, PHP, match -> php(stage, match), draft);
            move(stage, REDIS, match -> redis(stage), draft);
            ELSEWHERE.forEach(row -> tell(stage, row, draft));
        }
    }

    private static Optional<String> java(StageView stage, Matcher match) {
        String version = Optional.ofNullable(match.group(1)).orElse("");
        if (stage.alpineNames().anyMatch(name -> name.matches("openjdk" + version + "(?:-.*)?"))) {
            return Optional.of("/usr/lib/jvm/java-" + (version.equals("8") ? "1.8" : version) + "-openjdk");
        }
        return stage.alpineNames().anyMatch(name -> name.startsWith("openjdk"))
                ? Optional.of("/usr/lib/jvm/default-jvm")
                : Optional.empty();
    }

    private static Optional<String> postgres(StageView stage, Matcher match) {
        String version = match.group(1);
        String wanted = "postgresql" + (version.startsWith("$") ? "\\d+" : version) + "(?:-client)?";
        return stage.alpineNames().anyMatch(name -> name.matches(wanted))
                ? Optional.of("/usr/libexec/postgresql" + version)
                : Optional.empty();
    }

    private static Optional<String> php(StageView stage, Matcher match) {
        String php = "php" + match.group(1) + match.group(2);
        String file = match.group(3).replace("pool.d", "php-fpm.d");
        return stage.alpineNames().anyMatch(name -> name.startsWith(php))
                ? Optional.of("/etc/" + php + "/" + file)
                : Optional.empty();
    }

    private static Optional<String> redis(StageView stage) {
        return stage.has("redis") && !copies(stage, REDIS) ? Optional.of("/etc/redis.conf") : Optional.empty();
    }

    private interface Place {
        Optional<String> onAlpine(Matcher match);
    }

    private static void move(StageView stage, Pattern path, Place place, Draft draft) {
        places(stage, path, draft).forEach(span -> {
            Matcher match = path.matcher(draft.layout().text(span));
            if (match.matches()) {
                place.onAlpine(match).ifPresent(text -> draft.replace(RULE, span, text, "on Alpine it is at " + text));
            }
        });
    }

    /** Where a path stands and nothing is written anew yet. */
    private static List<Span> places(StageView stage, Pattern path, Draft draft) {
        return stage.stage().instructions().stream()
                .map(Instruction::effective)
                .filter(instruction -> !PROSE.contains(instruction.keyword()))
                .flatMap(DebianPaths::inImage)
                .flatMap(span -> draft.layout().matches(span, path))
                .filter(span -> draft.edits().stream()
                        .noneMatch(edit -> edit.span().start() < span.end()
                                && span.start() < edit.span().end()))
                .toList();
    }

    /** Of a COPY only its last word is a path in the image. */
    private static Stream<Span> inImage(Instruction instruction) {
        boolean copies = instruction.is("COPY") || instruction.is("ADD");
        List<Word> words = instruction.words();
        return copies && !words.isEmpty() && instruction.heredocs().isEmpty()
                ? Stream.of(words.get(words.size() - 1).span())
                : Stream.of(instruction.span());
    }

    private static void tell(StageView stage, Elsewhere row, Draft draft) {
        if (stage.debianNames().noneMatch(row.packages().asMatchPredicate()) || copies(stage, row.own())) {
            return;
        }
        places(stage, row.path(), draft).stream()
                .findFirst()
                .ifPresent(span -> draft.warn(
                        RULE,
                        span,
                        draft.layout().text(span) + " is a place of Debian's package: " + row.onAlpine(),
                        "name the place on Alpine, and see that what is copied there fits"));
    }

    private static boolean copies(StageView stage, Pattern target) {
        return stage.lineage()
                .flatMap(each -> each.stage().instructions().stream())
                .filter(instruction -> instruction.is("COPY") || instruction.is("ADD"))
                .map(CopiedFiles::texts)
                .filter(paths -> paths.size() > 1)
                .map(paths -> paths.get(paths.size() - 1))
                .anyMatch(target.asMatchPredicate());
    }
}
