package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code a2enmod} and {@code a2dismod} become edits of the one file in which Alpine's Apache names its modules. */
final class ApacheModules implements CommandStep {
    private static final Rule RULE =
            new Rule("apache-modules", "Enables modules of Apache in httpd.conf, in the place of a2enmod");
    private static final String CONFIGURATION = "/etc/apache2/httpd.conf";

    /** Modules that Alpine packs apart; each package enables its own. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("ssl", "apache2-ssl"),
            Map.entry("proxy", "apache2-proxy"),
            Map.entry("proxy_http", "apache2-proxy"),
            Map.entry("proxy_fcgi", "apache2-proxy"),
            Map.entry("proxy_ajp", "apache2-proxy"),
            Map.entry("proxy_balancer", "apache2-proxy"),
            Map.entry("proxy_wstunnel", "apache2-proxy"),
            Map.entry("proxy_html", "apache2-proxy-html"),
            Map.entry("ldap", "apache2-ldap"),
            Map.entry("authnz_ldap", "apache2-ldap"),
            Map.entry("dav", "apache2-webdav"),
            Map.entry("dav_fs", "apache2-webdav"),
            Map.entry("http2", "apache2-http2"),
            Map.entry("lua", "apache2-lua"));

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.is("a2enmod", "a2dismod")) {
            return false;
        }
        boolean known = call.arguments().stream()
                .allMatch(word -> word.isOption()
                        || word.literal().filter(name -> name.matches("\\w+")).isPresent());
        boolean installed = call.stage().lineage().anyMatch(stage -> stage.has("apache2"));
        if (!known
                || !installed
                || call.exec()
                || !draft.layout().commentsIn(call.span()).isEmpty()) {
            draft.block(
                    RULE,
                    call.span(),
                    call.name() + " is a program of Debian's; Alpine's Apache names its modules in " + CONFIGURATION,
                    "write LoadModule lines, or copy a configuration of your own");
            return true;
        }
        List<String> modules = call.arguments().stream()
                .filter(word -> !word.isOption())
                .flatMap(word -> word.literal().stream())
                .toList();
        convert(call, modules, draft);
        return true;
    }

    private static void convert(Call call, List<String> modules, Draft draft) {
        boolean enable = call.is("a2enmod");
        modules.stream()
                .filter(module -> enable && PACKAGES.containsKey(module))
                .map(PACKAGES::get)
                .filter(name -> draft.catalog().exists(name, draft.release()))
                .forEach(name -> draft.additions()
                        .need(call.stage(), name, call.span(), RULE, "the module is a package of its own on Alpine"));
        String script = modules.stream()
                .map(module -> enable
                        ? "s/^#(LoadModule " + module + "_module)/\\1/"
                        : "s/^(LoadModule " + module + "_module)/#\\1/")
                .collect(Collectors.joining("; "));
        draft.edit(new Edit(call.span(), "sed -ri '" + script + "' " + CONFIGURATION));
        draft.changed(RULE, call.span(), "Alpine's Apache names its modules in " + CONFIGURATION);
    }
}
