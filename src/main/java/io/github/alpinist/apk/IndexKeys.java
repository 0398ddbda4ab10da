package io.github.alpinist.apk;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The public keys that package indexes are signed with, as apk keeps them in {@code /etc/apk/keys}: PEM files, each
 * named in the signatures that it belongs to. A signed index is two gzip members: a tar of signatures
 * ({@code .SIGN.RSA.NAME}, PKCS #1 over SHA-1; {@code RSA256} and {@code RSA512} over SHA-2), and what they sign, as it
 * is compressed.
 */
public final class IndexKeys {
    private static final Pattern SIGNATURE = Pattern.compile("\\.SIGN\\.(RSA|RSA256|RSA512)\\.([^/]+)");
    private static final Map<String, String> ALGORITHMS =
            Map.of("RSA", "SHA1withRSA", "RSA256", "SHA256withRSA", "RSA512", "SHA512withRSA");
    private static final int LONGEST = 1 << 16;
    private static final String REMEDY =
            "Name the folder with the keys of the repository, such as /etc/apk/keys of an Alpine image.";

    private final Path folder;

    /** @throws AlpinistException where there is no such folder */
    public IndexKeys(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new AlpinistException(Failure.INPUT, folder + " is not a folder of keys", REMEDY);
        }
        this.folder = folder;
    }

    /**
     * What is signed of an index, which is all that may be believed.
     *
     * @param name the file's name, for messages
     * @param index its bytes
     * @throws AlpinistException where it is not signed by one of the keys
     */
    public byte[] signed(String name, byte[] index) {
        ByteArrayInputStream rest = new ByteArrayInputStream(index);
        Map<String, byte[]> signatures;
        try {
            signatures = signatures(rest);
        } catch (IOException | IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.INPUT, "The package index " + name + " has no signature that can be read", REMEDY, e);
        }
        byte[] signed = rest.readAllBytes();
        if (signatures.entrySet().stream().noneMatch(each -> verifies(each.getKey(), each.getValue(), signed))) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The package index " + name + " is not signed by a key in " + folder + "; its signatures: "
                            + signatures.keySet(),
                    REMEDY);
        }
        return signed;
    }

    /** Reads the first member, and leaves the stream behind it. */
    private static Map<String, byte[]> signatures(ByteArrayInputStream index) throws IOException {
        byte[] tar = new GzipCompressorInputStream(index).readNBytes(LONGEST);
        Map<String, byte[]> found = new LinkedHashMap<>();
        TarArchiveInputStream entries = new TarArchiveInputStream(new ByteArrayInputStream(tar));
        for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            found.put(entry.getName(), entries.readNBytes(LONGEST));
        }
        return found;
    }

    private boolean verifies(String signature, byte[] bytes, byte[] signed) {
        Matcher matcher = SIGNATURE.matcher(signature);
        if (!matcher.matches() || !Files.isRegularFile(folder.resolve(matcher.group(2)))) {
            return false;
        }
        Path key = folder.resolve(matcher.group(2));
        try {
            Signature check = Signature.getInstance(ALGORITHMS.get(matcher.group(1)));
            check.initVerify(publicKey(key));
            check.update(signed);
            return check.verify(bytes);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.INPUT, "The key " + key + " cannot be used: " + e.getMessage(), REMEDY, e);
        }
    }

    private static PublicKey publicKey(Path pem) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
