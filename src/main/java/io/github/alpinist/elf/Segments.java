package io.github.alpinist.elf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program headers that matter to the loader; section headers are never asked, since a file may lack them. */
final class Segments {
    private static final int LOAD = 1;
    private static final int DYNAMIC = 2;
    private static final int INTERPRETER = 3;
    private static final int RUN_OR_WRITE = 3;
    /** Stands for "too many for this field": the count is then in the first section header. */
    private static final int COUNT_ELSEWHERE = 0xFFFF;
    /** Linux starts no program with more than some thousand; core dumps have more, and are not read for them. */
    private static final int MOST_SEGMENTS = 1 << 16;

    private final List<Segment> loads = new ArrayList<>();
    private Optional<Segment> dynamic = Optional.empty();
    private Optional<Segment> interpreter = Optional.empty();

    /** @param readOnly is neither written nor run */
    record Segment(long offset, long address, long size, boolean readOnly) {}

    static Segments read(ElfBytes bytes, boolean wide) throws IOException, MalformedElfException {
        Segments segments = new Segments();
        long start = wide ? bytes.u64(32, "file header") : bytes.u32(28, "file header");
        long width = bytes.u16(wide ? 54 : 42, "file header");
        long count = count(bytes, wide);
        if (count > 0 && width < (wide ? 56 : 32)) {
            throw new MalformedElfException("program headers of " + width + " bytes are too short");
        }
        bytes.require(start, count * width, "program header table");
        if (count > MOST_SEGMENTS) {
            throw new MalformedElfException("it has " + count + " program headers");
        }
        for (long i = 0; i < count; i++) {
            segments.add(bytes, start + i * width, wide);
        }
        return segments;
    }

    private static long count(ElfBytes bytes, boolean wide) throws IOException, MalformedElfException {
        long count = bytes.u16(wide ? 56 : 44, "file header");
        if (count != COUNT_ELSEWHERE) {
            return count;
        }
        long sections = wide ? bytes.u64(40, "file header") : bytes.u32(32, "file header");
        bytes.require(sections, wide ? 64 : 40, "first section header");
        return bytes.u32(sections + (wide ? 44 : 28), "first section header");
    }

    private void add(ElfBytes bytes, long at, boolean wide) throws IOException, MalformedElfException {
        String what = "program header";
        long type = bytes.u32(at, what);
        if (type != LOAD && type != DYNAMIC && type != INTERPRETER) {
            return;
        }
        boolean readOnly = (bytes.u32(at + (wide ? 4 : 24), what) & RUN_OR_WRITE) == 0;
        Segment segment = wide
                ? new Segment(bytes.u64(at + 8, what), bytes.u64(at + 16, what), bytes.u64(at + 32, what), readOnly)
                : new Segment(bytes.u32(at + 4, what), bytes.u32(at + 8, what), bytes.u32(at + 16, what), readOnly);
        if (type == LOAD) {
            loads.add(segment);
        } else if (type == DYNAMIC) {
            dynamic = Optional.of(segment);
        } else {
            interpreter = Optional.of(segment);
        }
    }

    /** What is loaded to be read only; where nothing is, a linker put all into one, and it is all that is loaded. */
    List<Segment> readOnly() {
        List<Segment> readOnly = loads.stream().filter(Segment::readOnly).toList();
        return readOnly.isEmpty() ? List.copyOf(loads) : readOnly;
    }

    Optional<Segment> dynamic() {
        return dynamic;
    }

    Optional<Segment> interpreter() {
        return interpreter;
    }

    /** Where in the file an address of the running program comes from. */
    long offset(long address, String what) throws MalformedElfException {
        for (Segment load : loads) {
            long distance = address - load.address();
            if (Long.compareUnsigned(address, load.address()) >= 0 && Long.compareUnsigned(distance, load.size()) < 0) {
                return load.offset() + distance;
            }
        }
        throw new MalformedElfException("%s at address 0x%x is in no segment".formatted(what, address));
    }
}
