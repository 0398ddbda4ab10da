package io.github.alpinist.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Header blocks of tars are refused at once for a wrong sum; damage behind a right one gets further. */
public final class TarSums {
    private static final int BLOCK = 512;
    private static final byte[] MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);
    public static final int MAGIC_AT = 257;

    private TarSums() {}

    /** A copy in which every block that looks like a header has the right sum. */
    public static byte[] repaired(byte[] tar) {
        byte[] repaired = tar.clone();
        headers(tar).forEach(block -> repair(repaired, block));
        return repaired;
    }

    /** Where blocks begin that look like headers. */
    public static List<Integer> headers(byte[] tar) {
        return IntStream.range(0, tar.length / BLOCK)
                .map(block -> block * BLOCK)
                .filter(block -> isHeader(tar, block + MAGIC_AT))
                .boxed()
                .toList();
    }

    private static boolean isHeader(byte[] tar, int at) {
        return Arrays.equals(tar, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    public static void repair(byte[] tar, int block) {
        Arrays.fill(tar, block + 148, block + 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += tar[block + i] & 0xFF;
        }
        byte[] digits = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, tar, block + 148, digits.length);
    }
}
