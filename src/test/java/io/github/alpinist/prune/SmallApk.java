package io.github.alpinist.prune;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes a package in Alpine's format, version 2, unsigned and without sums: apk installs it where it is told to. */
final class SmallApk {
    private static final int END_OF_TAR = 1024;

    private SmallApk() {}

    /** A package with one file. */
    static byte[] of(String name, String path, byte[] content) {
        String info = "pkgname = " + name + "\npkgver = 1-r0\npkgdesc = test\nurl = https://mirror.example\n"
                + "license = MIT\narch = x86_64\nsize = " + content.length + "\n";
        byte[] control = new Tars().file(".PKGINFO", info).bytes();
        Tars data = new Tars();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            data.folder(path.substring(0, slash));
        }
        ByteArrayOutputStream apk = new ByteArrayOutputStream();
        apk.writeBytes(gzip(withoutEnd(control)));
        apk.writeBytes(gzip(data.file(path, 0755, content).bytes()));
        return apk.toByteArray();
    }

    /** One tar goes on in the next member. */
    private static byte[] withoutEnd(byte[] tar) {
        int end = tar.length;
        while (tar[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(tar, Math.min(tar.length - END_OF_TAR, (end + 511) / 512 * 512));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
