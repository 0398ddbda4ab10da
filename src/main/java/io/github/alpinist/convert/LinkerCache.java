package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** glibc's linker finds libraries by a cache that {@code ldconfig} makes; musl's looks into folders. */
final class LinkerCache implements CommandStep {
    private static final Rule RULE = new Rule(
            "ldconfig",
            "Removes ldconfig where it only makes glibc's cache; Alpine's fails when it is given no folder");

    /** musl's default search path, where {@code /etc/ld-musl-ARCH.path} names no other. */
    private static final Set<String> SEARCHED = Set.of("/lib", "/usr/local/lib", "/usr/lib");

    /** Those of Alpine's {@code ldconfig}, which is a script. */
    private static final OptionTable OPTIONS = new OptionTable("-n", "-N", "-v", "-X", "-f:", "-C:", "-r:");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.is("ldconfig")) {
            return convert(call, draft);
        }
        if (!writesConfiguration(call)) {
            return false;
        }
        if (call.is("echo") && call.arguments().stream().allMatch(LinkerCache::isSearched)) {
            draft.remove(call, RULE, "musl looks there anyway");
        } else {
            draft.block(
                    RULE,
                    call.span(),
                    "musl's linker does not read /etc/ld.so.conf and what is in /etc/ld.so.conf.d",
                    "write /lib:/usr/local/lib:/usr/lib and the further folder to /etc/ld-musl-$(apk --print-arch).path");
        }
        return true;
    }

    private static boolean convert(Call call, Draft draft) {
        Optional<OptionTable.Read> read = OPTIONS.read(call, draft.layout());
        if (read.isEmpty()) {
            draft.warn(
                    RULE,
                    call.span(),
                    "Alpine's ldconfig keeps no cache that it could show or change",
                    "look for the library's file in /usr/lib and /usr/local/lib");
        } else if (read.get().operands().isEmpty() && !call.isSubstituted()) {
            draft.remove(
                    call, RULE, "musl's linker has no cache, and Alpine's ldconfig fails when it is given no folder");
        }
        return true;
    }

    private static boolean writesConfiguration(Call call) {
        List<String> written = call.redirections().stream()
                .flatMap(redirection -> redirection.target().literal().stream())
                .toList();
        boolean tee = call.is("tee")
                && call.arguments().stream()
                        .anyMatch(word -> isConfiguration(word.literal().orElse("")));
        return tee || written.stream().anyMatch(LinkerCache::isConfiguration);
    }

    private static boolean isConfiguration(String path) {
        return path.equals("/etc/ld.so.conf") || path.startsWith("/etc/ld.so.conf.d/");
    }

    private static boolean isSearched(Argument word) {
        return word.literal().filter(SEARCHED::contains).isPresent();
    }
}
