package io.github.alpinist.convert;

import io.github.alpinist.catalog.PackageAnswer;
import io.github.alpinist.dockerfile.Instruction;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which cron takes the place of Debian's. Its system crontabs name a user before each command; of Alpine's crons cronie
 * reads those, while dcron runs all of /etc/cron.d as root and does not look at /etc/crontab.
 */
final class SystemCron {
    private static final Pattern USE = Pattern.compile("/etc/cron\\.d\\b|/etc/crontab(?![\\w.-])|\\banacron\\b");

    private SystemCron() {}

    /** The package whose equal takes a Debian package's place: its own, but for a cron that dcron cannot stand in for. */
    static String meant(String debianName, Draft draft) {
        return debianName.equals("cron") && isUsed(draft) ? "cronie" : debianName;
    }

    /** Whether dcron would come into a file with system crontabs, or with anacron, which Alpine's cronie holds. */
    static boolean isUsed(Draft draft) {
        PackageAnswer answer = draft.catalog().packageFor("cron", draft.release());
        return answer instanceof PackageAnswer.Mapped mapped
                && mapped.alpineNames().equals(List.of("dcron"))
                && draft.file().instructions().stream()
                        .map(Instruction::effective)
                        .anyMatch(instruction -> draft.layout()
                                .matches(instruction.span(), USE)
                                .findAny()
                                .isPresent());
    }
}
