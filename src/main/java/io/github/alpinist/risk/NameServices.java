package io.github.alpinist.risk;

import java.util.regex.Pattern;

/** Users, groups and hosts that glibc finds through modules; musl loads none. */
final class NameServices implements RiskCheck {
    private static final Pattern MODULES = Pattern.compile(
            "libnss-(?:ldapd?|sss|winbind|mdns|resolve|extrausers|ato|libvirt|gw-name|myhostname)|sssd(?:-\\w+)?|nslcd|nss-pam-ldapd");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*(?:passwd|group|shadow|hosts|netgroup|initgroups):[^#\\n]*\\b(?:ldap|sss|winbind|wins|mdns\\w*|resolve|myhostname|extrausers|nis|db)\\b");

    @Override
    public void look(Move move, Found found) {
        DebianPackage.ofResult(move)
                .filter(each -> each.matches(MODULES))
                .findFirst()
                .ifPresent(each -> found.add(
                        "name-service-module", move.place(each.command().span()), each.name() + " is installed"));
        Sighting.copied(move, "nsswitch\\.conf[\\w.-]*", LINE)
                .ifPresent(seen -> found.add("name-service-module", seen.place(), "it says \"" + seen.text() + "\""));
    }
}
