package io.github.alpinist.elf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the loader needs of an ELF file, as the System V ABI describes the format (generic ABI, chapters 4 and
 * 5; symbol versions as in the Linux Standard Base).
 *
 * <p>The file may be anything: sizes and offsets in it are checked before use, nothing is allocated from them, and
 * every loop has a bound of its own.
 */
public final class ElfReader {
    private static final int MAGIC = 0x7F454C46;
    private static final int TYPE_OBJECT = 1;
    private static final int TYPE_PROGRAM = 2;
    private static final int TYPE_SHARED = 3;

    private ElfReader() {}

    /**
     * Reads from the channel's beginning; its position afterwards is undefined.
     *
     * @throws IOException where the channel fails; a malformed file is a result, no exception
     */
    public static ElfReading read(SeekableByteChannel channel) throws IOException {
        ElfBytes bytes = new ElfBytes(channel);
        try {
            if (bytes.size() < 4 || bytes.u32(0, "magic") != MAGIC) {
                return new ElfReading.NotElf();
            }
            return new ElfReading.Elf(readFile(bytes));
        } catch (MalformedElfException e) {
            return new ElfReading.Broken(String.valueOf(e.getMessage()));
        }
    }

    private static ElfFile readFile(ElfBytes bytes) throws IOException, MalformedElfException {
        boolean wide = choice(bytes, 4, "class") == 2;
        ByteOrder order = choice(bytes, 5, "byte order") == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        bytes.order(order);
        Segments segments = Segments.read(bytes, wide);
        DynamicSection dynamic = DynamicSection.read(bytes, segments, wide);
        Optional<String> interpreter = interpreter(bytes, segments);
        Optional<String> soname = dynamic.soname();
        List<String> needed = dynamic.needed();
        List<VersionNeed> versions = dynamic.versionNeeds();
        ElfKind kind = kind(bytes.u16(16, "file header"), interpreter.isPresent(), dynamic, needed);
        return new ElfFile(
                kind,
                wide ? 64 : 32,
                order,
                bytes.u16(18, "file header"),
                interpreter,
                soname,
                needed,
                dynamic.rpath(),
                dynamic.runpath(),
                versions,
                LibcDetector.detect(kind, interpreter, soname, needed, versions));
    }

    private static int choice(ElfBytes bytes, int offset, String what) throws IOException, MalformedElfException {
        int value = bytes.u8(offset, what);
        if (value != 1 && value != 2) {
            throw new MalformedElfException("unknown " + what + " " + value);
        }
        return value;
    }

    private static Optional<String> interpreter(ElfBytes bytes, Segments segments)
            throws IOException, MalformedElfException {
        if (segments.interpreter().isEmpty()) {
            return Optional.empty();
        }
        Segments.Segment segment = segments.interpreter().get();
        bytes.require(segment.offset(), segment.size(), "interpreter");
        return Optional.of(bytes.string(segment.offset(), segment.offset() + segment.size(), "interpreter"));
    }

    private static ElfKind kind(int type, boolean interpreted, DynamicSection dynamic, List<String> needed) {
        return switch (type) {
            case TYPE_OBJECT -> ElfKind.OBJECT;
            case TYPE_PROGRAM -> interpreted ? ElfKind.PROGRAM : ElfKind.STATIC_PROGRAM;
            case TYPE_SHARED -> shared(interpreted, dynamic.isPie() && needed.isEmpty());
            default -> ElfKind.OTHER;
        };
    }

    private static ElfKind shared(boolean interpreted, boolean standsAlone) {
        if (interpreted) {
            return ElfKind.PROGRAM;
        }
        return standsAlone ? ElfKind.STATIC_PIE : ElfKind.LIBRARY;
    }
}
