package io.github.alpinist.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 1.16.2-erlang-26.2.5-debian-bookworm-20240513-slim} becomes {@code 1.16.2-erlang-26.2.5-alpine-3.20.3}. */
final class HexpmTagRule implements TagRule {
    private static final Pattern TAG = Pattern.compile("(?<versions>.+?)-(?:debian|ubuntu)-.*");

    @Override
    public ImageAnswer answer(Question question, ImageRow row) {
        Matcher tag = TAG.matcher(question.tag().toString());
        if (!tag.matches()) {
            return new ImageAnswer.Unknown(row.remedy());
        }
        String head = tag.group("versions") + "-alpine-";
        String patch = patch(question.release().toString(), row);
        return new ImageAnswer.Mapped(
                question.name(),
                head + patch,
                Evidence.of(row.reason()),
                Confidence.LIKELY,
                Optional.of(question.release()),
                others(patch, row).stream().map(head::concat).toList());
    }

    /** The other point releases, the newest first. */
    private static List<String> others(String patch, ImageRow row) {
        List<String> others = new ArrayList<>(row.list("patch"));
        others.remove(patch);
        Collections.reverse(others);
        return others;
    }

    /** The point release of Alpine that most of its tags were published with. */
    private static String patch(String release, ImageRow row) {
        return row.list("patch").stream()
                .filter(point -> point.startsWith(release + "."))
                .findFirst()
                .orElse(release + ".0");
    }
}
