package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs that Debian's packages bring and Alpine's do not: called by their name there, or told. */
final class DebianPrograms implements CommandStep {
    private static final Rule RULE =
            new Rule("debian-program", "Programs that only Debian's packages have: their equals on Alpine are called");
    private static final Pattern FPM = Pattern.compile("php-fpm(\\d)\\.(\\d)");
    private static final String SITES =
            "Alpine's Apache reads /etc/apache2/conf.d/*.conf and knows no sites-available and conf-available";
    private static final String CLUSTERS = "clusters of PostgreSQL are an idea of Debian's postgresql-common";

    /** What has no equal: why, and what helps. */
    private static final Map<String, String[]> WITHOUT_EQUAL = Map.of(
            "a2ensite", new String[] {SITES, "copy the site's file to /etc/apache2/conf.d"},
            "a2dissite", new String[] {SITES, "leave it out: Alpine's Apache comes without a default site of its own"},
            "a2enconf", new String[] {SITES, "copy the file to /etc/apache2/conf.d"},
            "a2disconf", new String[] {SITES, "remove the file from /etc/apache2/conf.d"},
            "phpdismod",
                    new String[] {
                        "on Alpine a module of PHP is enabled by being installed", "do not install the module's package"
                    },
            "pg_ctlcluster", new String[] {CLUSTERS, "use pg_ctl -D with the data's folder"},
            "pg_createcluster", new String[] {CLUSTERS, "use initdb -D with the data's folder"},
            "pg_dropcluster", new String[] {CLUSTERS, "remove the data's folder"},
            "pg_lsclusters", new String[] {CLUSTERS, "use pg_ctl -D with the data's folder status"});

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.is("phpenmod")) {
            draft.remove(call, RULE, "on Alpine a module of PHP is enabled by being installed");
            return true;
        }
        if (WITHOUT_EQUAL.containsKey(call.name())) {
            String[] row = WITHOUT_EQUAL.get(call.name());
            draft.block(RULE, call.span(), call.name() + " is a program of Debian's: " + row[0], row[1]);
            return true;
        }
        onAlpine(call)
                .ifPresent(name -> draft.replace(
                        RULE, call.nameWord().span(), name, "on Alpine " + call.name() + " is called " + name));
        if (isCron(call) && SystemCron.isUsed(draft)) {
            call.arguments().stream()
                    .filter(word -> word.is("-f"))
                    .forEach(word -> draft.replace(RULE, word.span(), "-n", "cronie stays in the foreground with -n"));
        }
        return false;
    }

    /** Why a program of Debian's has no equal, and what helps; empty for others. */
    static Optional<String[]> withoutEqual(String program) {
        return Optional.ofNullable(WITHOUT_EQUAL.get(program));
    }

    private static Optional<String> onAlpine(Call call) {
        Matcher fpm = FPM.matcher(call.name());
        if (fpm.matches()) {
            return Optional.of("php-fpm" + fpm.group(1) + fpm.group(2));
        }
        if (isCron(call)) {
            return Optional.of("crond");
        }
        boolean apache = call.is("apache2", "apache2ctl") && installs(call, "apache2");
        boolean direct = call.arguments().stream().anyMatch(word -> word.is("-D") || word.is("-k"));
        return apache ? Optional.of(direct || call.is("apache2") ? "httpd" : "apachectl") : Optional.empty();
    }

    private static boolean isCron(Call call) {
        return call.is("cron") && installs(call, "cron");
    }

    private static boolean installs(Call call, String debianName) {
        return call.stage().lineage().anyMatch(stage -> stage.installs(debianName));
    }
}
