package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cache mounts get an id of their own, because BuildKit shares a cache between all builds that name the same id, the
 * original's too: a wheel or an object that was built for glibc must not reach musl.
 */
final class OwnCaches implements FileStep {
    private static final Rule RULE = new Rule(
            "cache-mount-id", "Gives cache mounts an id of their own, so that no file built for glibc is used");
    private static final String ENDING = "-alpine";
    private static final Pattern OTHER_THAN_PATH = Pattern.compile("[^\\w./${}@~+:-]+");
    private static final Pattern WRITTEN_ID = Pattern.compile("(?i)(?<=^|[,\"'\\s])id=[^,]*");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            String folder = "";
            for (Instruction instruction : stage.stage().instructions()) {
                if (instruction.is("WORKDIR")) {
                    folder = below(folder, instruction.arguments().text());
                }
                for (Flag flag : instruction.effective().flags()) {
                    if (isCache(flag) && !CacheMounts.isApts(flag)) {
                        separate(flag, folder, draft);
                    }
                }
            }
        }
    }

    private static boolean isCache(Flag flag) {
        return flag.name().equals("mount") && field(flag, "type").equals(Optional.of("cache"));
    }

    /** BuildKit takes a cache's target for its id where none is given. */
    private static void separate(Flag flag, String folder, Draft draft) {
        Optional<String> id = field(flag, "id");
        Optional<String> target = field(flag, "target|dst|destination").map(path -> below(folder, path));
        if (id.or(() -> target).filter(text -> !text.endsWith(ENDING)).isEmpty()) {
            return;
        }
        String path = OTHER_THAN_PATH.matcher(target.orElse("")).replaceAll("-");
        draft.edit(WRITTEN_ID
                .matcher(draft.layout().text(flag.valueSpan()))
                .results()
                .reduce((earlier, later) -> later)
                .map(last -> Edit.insert(flag.valueSpan().start() + last.end(), ENDING))
                .orElseGet(() -> Edit.insert(flag.valueSpan().end(), ",id=" + path + ENDING)));
        draft.changed(
                RULE, flag.span(), "has an id of its own, because what was built for glibc must not be used on musl");
    }

    private static Optional<String> field(Flag flag, String names) {
        return Arrays.stream(flag.value().split(",", -1))
                .filter(part -> part.matches("(?is)(" + names + ")=.+"))
                .map(part -> part.substring(part.indexOf('=') + 1))
                .reduce((earlier, later) -> later);
    }

    private static String below(String folder, String path) {
        boolean absolute = path.startsWith("/") || path.startsWith("$");
        return absolute || folder.isEmpty() ? path : folder + "/" + path;
    }
}
