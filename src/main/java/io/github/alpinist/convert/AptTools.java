package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which packages a file installs only to set up apt's repositories: they leave together with the setting up. */
final class AptTools {
    static final Rule RULE = new Rule("apt-tools", "Leaves out programs that only set up apt's repositories and keys");

    private static final Set<String> GPG = Set.of("gpg", "gpg1", "gpg2", "gpgconf", "gpgv", "gpg-agent", "apt-key");
    private static final Map<String, Set<String>> PROGRAMS = Map.of(
            "gnupg", GPG,
            "gnupg1", GPG,
            "gnupg2", GPG,
            "gpg", GPG,
            "gpg-agent", GPG,
            "lsb-release", Set.of("lsb_release"));

    private AptTools() {}

    /**
     * Whether nothing but what is removed uses a package.
     *
     * @param place of the name
     */
    static boolean serveAptAlone(Call install, String debianName, Span place, Draft draft) {
        Set<String> programs = PROGRAMS.get(debianName);
        if (programs == null) {
            return false;
        }
        ProgramUses stage = new ProgramUses(install.stage(), draft);
        List<Call> uses =
                stage.calls().filter(call -> programs.contains(call.name())).toList();
        boolean alone = stage.calls().anyMatch(call -> AptRepository.addsSource(call, draft))
                && uses.stream().allMatch(call -> AptRepository.takes(call, draft))
                && stage.mentions(programs).allMatch(span -> span.equals(place) || stage.isKnown(span, uses));
        if (alone) {
            draft.changed(RULE, place, debianName + " only helped to set up apt's repositories");
        }
        return alone;
    }
}
