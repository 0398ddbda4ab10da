package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells where a Debian package is needed for programs alone that BusyBox has too, and for nothing that BusyBox lacks. */
final class Applets {
    static final Rule RULE = new Rule(
            "busybox-applet",
            "Leaves out a program that BusyBox has too, where the file uses nothing that BusyBox lacks");

    /**
     * @param commands of the package
     * @param missing those that BusyBox does not have
     * @param archive what a call of tar holds that unpacks with the package's help
     */
    private record Programs(List<String> commands, Set<String> missing, Pattern archive) {}

    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Map<String, Programs> PACKAGES = Map.of(
            "wget", new Programs(List.of("wget"), Set.of(), NEVER),
            "unzip", new Programs(List.of("unzip"), Set.of(), NEVER),
            "bzip2",
                    new Programs(
                            List.of("bzip2", "bunzip2", "bzcat"), Set.of(), unpacking("j", "--bzip2|\\S+\\.t?bz2?")),
            "xz-utils", new Programs(List.of("xz", "unxz", "xzcat"), Set.of("xz"), unpacking("J", "--xz|\\S+\\.t?xz")));

    private final Call install;
    private final ProgramUses stage;
    private final Draft draft;

    Applets(Call install, Draft draft) {
        this.install = install;
        this.stage = new ProgramUses(install.stage(), draft);
        this.draft = draft;
    }

    private static Pattern unpacking(String letter, String words) {
        String mode = "(?:-?[A-Za-z]*x[A-Za-z]*|--extract)";
        return Pattern.compile(
                "tar\\s+(?:-?[A-Za-z]*x[A-Za-z]*" + letter + "|-?[A-Za-z]*" + letter + "[A-Za-z]*x|" + mode
                        + "\\s(?:.*\\s)?[\"']?(?:" + words + ")).*",
                Pattern.DOTALL);
    }

    /**
     * Whether BusyBox serves in a package's place: the stage uses it, or installs it for one script alone, always with
     * options that BusyBox takes, and nothing else that begins from the stage mentions it.
     *
     * @param place of the name
     */
    boolean suffice(String debianName, Span place) {
        Programs programs = PACKAGES.get(debianName);
        if (programs == null) {
            return false;
        }
        List<Call> uses = stage.calls().filter(call -> isUse(call, programs)).toList();
        boolean enough = (AptMark.isTemporary(install) || !uses.isEmpty())
                && uses.stream().allMatch(BusyboxOptions::takes)
                && uses.stream().noneMatch(call -> programs.missing().contains(call.name()))
                && stage.mentions(programs.commands())
                        .allMatch(span -> span.equals(place) || stage.isKnown(span, uses));
        if (enough) {
            draft.changed(RULE, place, "BusyBox does what the file asks of " + debianName);
        }
        return enough;
    }

    private boolean isUse(Call call, Programs programs) {
        return programs.commands().contains(call.name())
                || call.is("tar")
                        && programs.archive()
                                .matcher(draft.layout().text(call.span()))
                                .matches();
    }
}
