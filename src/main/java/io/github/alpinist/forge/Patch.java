package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.GitPath;
import io.github.alpinist.report.UnifiedDiff;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A change as a mail that {@code git am} applies, in the format that git-format-patch(1) describes. */
public final class Patch {
    /** No commit made it: {@code git format-patch --zero-commit} writes the same. */
    private static final String FROM = "From " + "0".repeat(40) + " Mon Sep 17 00:00:00 2001\n";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private Patch() {}

    /**
     * The bytes of the file to write.
     *
     * @param message of the commit: its first line, an empty one, and the rest
     * @param files those that are not changed are left out
     * @throws AlpinistException of kind {@link Failure#INPUT} where a file holds a zero byte, which no mail carries
     */
    public static byte[] mail(Author author, ZonedDateTime date, String message, List<FileChange> files) {
        String[] parts = message.strip().split("\n", 2);
        byte[] content = content(parts.length > 1 ? MailText.body(parts[1]) : "", files);
        boolean quoted = new String(content, StandardCharsets.ISO_8859_1).contains("\r");
        String head = FROM + "From: " + author.header() + "\nDate: " + DATE.format(date) + "\nSubject: [PATCH] "
                + MailText.encoded(parts[0])
                + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: "
                + (quoted ? "quoted-printable" : "8bit") + "\n\n";
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(quoted ? MailText.quotedPrintable(content).getBytes(StandardCharsets.US_ASCII) : content);
        return mail.toByteArray();
    }

    private static byte[] content(String body, List<FileChange> files) {
        List<FileChange> changed = files.stream().filter(FileChange::isChange).toList();
        List<DiffStat.Row> rows = changed.stream()
                .map(file -> DiffStat.Row.of(file.path(), hunks(file)))
                .toList();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String text = (body.isEmpty() ? "" : body + "\n") + "---\n" + DiffStat.of(rows) + "\n";
        content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        changed.forEach(file -> content.writeBytes(diff(file).getBytes(StandardCharsets.ISO_8859_1)));
        content.writeBytes("-- \nAlpinist\n\n".getBytes(StandardCharsets.US_ASCII));
        return content.toByteArray();
    }

    private static String diff(FileChange file) {
        String names =
                "diff --git " + GitPath.quoted("a/" + file.path()) + " " + GitPath.quoted("b/" + file.path()) + "\n";
        String index = file.before()
                .map(before -> "index " + before.sha1() + ".." + file.after().sha1() + " " + file.mode() + "\n")
                .orElse("new file mode " + file.mode() + "\nindex " + "0".repeat(40) + ".."
                        + file.after().sha1() + "\n");
        return names + index + hunks(file);
    }

    private static String hunks(FileChange file) {
        if (file.after().latin1().indexOf('\0') >= 0) {
            throw new AlpinistException(
                    Failure.INPUT,
                    file.path() + " holds a zero byte, which no patch as a mail can carry",
                    "propose by a pull request, or remove the byte");
        }
        return UnifiedDiff.of(
                file.path(), file.before().map(Blob::latin1), file.after().latin1());
    }
}
