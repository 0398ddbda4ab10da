package io.github.alpinist.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the smallest ELF files that a loader would understand, without section headers. */
public final class TestElf {
    public static final int X86_64 = 62;

    private static final int HEADERS = 512;

    private boolean wide = true;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private int type = 3;
    private int machine = X86_64;
    private String interpreter = "";
    private final StringBuilder strings = new StringBuilder("\0");
    private final List<long[]> entries = new ArrayList<>();
    private final List<String[]> versionNeeds = new ArrayList<>();

    private TestElf() {}

    public static TestElf library(String soname) {
        TestElf elf = new TestElf();
        return soname.isEmpty() ? elf : elf.named(14, soname);
    }

    public static TestElf program(String interpreter) {
        TestElf elf = new TestElf();
        elf.interpreter = interpreter;
        return elf;
    }

    /** A program at a fixed address that names no interpreter. */
    public static TestElf staticProgram() {
        TestElf elf = new TestElf();
        elf.type = 2;
        return elf;
    }

    public static TestElf staticPie() {
        TestElf elf = new TestElf();
        elf.entries.add(new long[] {0x6FFF_FFFBL, 0x0800_0000L});
        return elf;
    }

    public TestElf needs(String... libraries) {
        for (String library : libraries) {
            named(1, library);
        }
        return this;
    }

    /** Needs what stands first in the string table. */
    TestElf needsOwnName() {
        entries.add(new long[] {1, 1});
        return this;
    }

    public TestElf rpath(String path) {
        return named(15, path);
    }

    public TestElf runpath(String path) {
        return named(29, path);
    }

    /** Asks symbol versions of a library. */
    public TestElf wants(String library, String... versions) {
        versionNeeds.add(Stream.concat(Stream.of(library), Stream.of(versions)).toArray(String[]::new));
        return this;
    }

    /** Puts a literal among the file's read-only data. */
    public TestElf literal(String text) {
        strings.append(text).append('\0');
        return this;
    }

    public TestElf machine(int number) {
        machine = number;
        return this;
    }

    public TestElf form(int bits, ByteOrder byteOrder) {
        wide = bits == 64;
        order = byteOrder;
        return this;
    }

    private TestElf named(long tag, String value) {
        entries.add(new long[] {tag, string(value)});
        return this;
    }

    public byte[] bytes() {
        ByteBuffer needs = versionNeeds();
        byte[] interpreterBytes = (interpreter + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] stringBytes = strings.toString().getBytes(StandardCharsets.UTF_8);
        int stringsAt = HEADERS + interpreterBytes.length;
        int needsAt = stringsAt + stringBytes.length;
        int dynamicAt = needsAt + needs.limit();
        List<long[]> dynamic = new ArrayList<>(entries);
        dynamic.add(new long[] {5, stringsAt});
        dynamic.add(new long[] {10, stringBytes.length});
        if (needs.hasRemaining()) {
            dynamic.add(new long[] {0x6FFF_FFFEL, needsAt});
            dynamic.add(new long[] {0x6FFF_FFFFL, versionNeeds.size()});
        }
        dynamic.add(new long[] {0, 0});
        int dynamicSize = dynamic.size() * (wide ? 16 : 8);
        int size = dynamicAt + dynamicSize;
        ByteBuffer out = ByteBuffer.allocate(size).order(order);
        header(out, interpreter.isEmpty() ? 2 : 3);
        segment(out, 1, 0, size);
        segment(out, 2, dynamicAt, dynamicSize);
        if (!interpreter.isEmpty()) {
            segment(out, 3, HEADERS, interpreterBytes.length);
        }
        out.position(HEADERS).put(interpreterBytes).put(stringBytes).put(needs);
        dynamic.forEach(entry -> number(number(out, entry[0]), entry[1]));
        return out.array();
    }

    /** A record of 16 bytes a library and a version, each followed by the next. */
    private ByteBuffer versionNeeds() {
        int records = versionNeeds.stream().mapToInt(names -> names.length).sum();
        ByteBuffer out = ByteBuffer.allocate(16 * records).order(order);
        for (String[] names : versionNeeds) {
            boolean last = out.remaining() == 16 * names.length;
            out.putShort((short) 1).putShort((short) (names.length - 1));
            out.putInt(string(names[0])).putInt(16).putInt(last ? 0 : 16 * names.length);
            for (int i = 1; i < names.length; i++) {
                out.putInt(0).putInt(0).putInt(string(names[i])).putInt(i == names.length - 1 ? 0 : 16);
            }
        }
        return out.flip();
    }

    private int string(String value) {
        int at = strings.length();
        strings.append(value).append('\0');
        return at;
    }

    private void header(ByteBuffer out, int segments) {
        out.put(new byte[] {
            0x7F, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1), 1
        });
        out.position(16).putShort((short) type).putShort((short) machine).putInt(1);
        number(number(number(out, 0), wide ? 64 : 52), 0).putInt(0);
        out.putShort((short) (wide ? 64 : 52))
                .putShort((short) (wide ? 56 : 32))
                .putShort((short) segments);
        out.position(wide ? 64 : 52);
    }

    private void segment(ByteBuffer out, int kind, long at, long size) {
        out.putInt(kind);
        if (wide) {
            out.putInt(4)
                    .putLong(at)
                    .putLong(at)
                    .putLong(at)
                    .putLong(size)
                    .putLong(size)
                    .putLong(1);
        } else {
            out.putInt((int) at).putInt((int) at).putInt((int) at).putInt((int) size);
            out.putInt((int) size).putInt(4).putInt(1);
        }
    }

    private ByteBuffer number(ByteBuffer out, long value) {
        return wide ? out.putLong(value) : out.putInt((int) value);
    }
}
