package io.github.alpinist.forge;

/** Who a patch is from. */
public record Author(String name, String email) {
    /** For patches of nobody in particular; {@code .invalid} is nobody's domain (RFC 2606). */
    public static final Author ALPINIST = new Author("Alpinist", "alpinist@noreply.invalid");

    /** As in the header of a mail, where whoever gave it cannot begin another header. */
    String header() {
        return MailText.encoded(name) + " <" + email.replaceAll("[^!-;=?-~]", "") + ">";
    }
}
