package io.github.alpinist.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexKeysTest {
    private static final String KEY = "builder@packages.example-5f3a.rsa.pub";

    @TempDir
    Path folder;

    private KeyPair pair;
    private SmallIndex index;

    @BeforeEach
    void makeAKeyAndAnIndex() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        Files.writeString(folder.resolve(KEY), "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
        index = SmallIndex.of("P:tern\nV:1-r0\n");
    }

    @ParameterizedTest
    @CsvSource({"RSA,SHA1withRSA", "RSA256,SHA256withRSA", "RSA512,SHA512withRSA"})
    void whatAKeySignedIsBelieved(String kind, String algorithm) throws IOException, GeneralSecurityException {
        byte[] signed = index.signed(".SIGN." + kind + "." + KEY, sign(algorithm, index.unsigned()))
                .bytes();

        byte[] believed = new IndexKeys(folder).signed("test", signed);

        assertThat(ApkIndex.read("test", new ByteArrayInputStream(believed))
                        .packages()
                        .named("tern"))
                .isPresent();
    }

    @Test
    void anIndexThatWasChangedIsRefused() throws IOException, GeneralSecurityException {
        byte[] signature = sign("SHA1withRSA", index.unsigned());
        SmallIndex other = SmallIndex.of("P:tern\nV:2-r0\n");

        refused(other.signed(".SIGN.RSA." + KEY, signature).bytes(), "is not signed by a key in");
    }

    @Test
    void anIndexOfAnotherKeyIsRefused() throws IOException, GeneralSecurityException {
        byte[] signature = sign("SHA1withRSA", index.unsigned());

        refused(index.signed(".SIGN.RSA.stranger.rsa.pub", signature).bytes(), "its signatures: [.SIGN.RSA.stranger");
        refused(index.signed(".SIGN.RSA.../" + KEY, signature).bytes(), "is not signed by a key in");
    }

    @Test
    void anIndexWithoutASignatureIsRefused() {
        refused(index.bytes(), "is not signed by a key in");
        refused(new byte[] {1, 2, 3}, "has no signature that can be read");
    }

    @Test
    void whatStandsBesideTheSignatureIsNotBelieved() throws IOException, GeneralSecurityException {
        byte[] forged = SmallIndex.holding("APKINDEX", "P:forged\nV:1-r0\n").bytes();

        byte[] signed = index.signed(".SIGN.RSA." + KEY, sign("SHA1withRSA", index.unsigned()))
                .bytes();
        byte[] both = java.util.Arrays.copyOf(forged, forged.length + signed.length);
        System.arraycopy(signed, 0, both, forged.length, signed.length);

        refused(both, "is not signed by a key in");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new IndexKeys(folder.resolve("none")))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("is not a folder of keys");
    }

    private void refused(byte[] bytes, String message) {
        assertThatThrownBy(() -> new IndexKeys(folder).signed("test", bytes))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining(message);
    }

    private byte[] sign(String algorithm, byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(pair.getPrivate());
        signature.update(bytes);
        return signature.sign();
    }
}
