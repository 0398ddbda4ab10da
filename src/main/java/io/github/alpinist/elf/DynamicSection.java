package io.github.alpinist.elf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dynamic section: the names that the loader acts on. */
final class DynamicSection {
    /** Far above what linkers write, and low enough that a hostile file costs no time. */
    private static final int MOST_ENTRIES = 16_384;

    private static final int NEEDED = 1;
    private static final int STRING_TABLE = 5;
    private static final int STRING_TABLE_SIZE = 10;
    private static final int SONAME = 14;
    private static final int RPATH = 15;
    private static final int RUNPATH = 29;
    private static final int FLAGS_1 = 0x6FFF_FFFB;
    private static final int FLAG_1_PIE = 0x0800_0000;
    private static final int VERSION_NEEDS = 0x6FFF_FFFE;
    private static final int VERSION_NEEDS_COUNT = 0x6FFF_FFFF;

    private final ElfBytes bytes;
    private final Segments segments;
    private final List<Long> needed = new ArrayList<>();
    private Optional<Long> strings = Optional.empty();
    private Optional<Long> stringsSize = Optional.empty();
    private Optional<Long> soname = Optional.empty();
    private Optional<Long> rpath = Optional.empty();
    private Optional<Long> runpath = Optional.empty();
    private Optional<Long> versionNeeds = Optional.empty();
    private long versionNeedsCount;
    private boolean pie;
    private long stringsStart;
    private long stringsEnd;

    private DynamicSection(ElfBytes bytes, Segments segments) {
        this.bytes = bytes;
        this.segments = segments;
    }

    static DynamicSection read(ElfBytes bytes, Segments segments, boolean wide)
            throws IOException, MalformedElfException {
        DynamicSection section = new DynamicSection(bytes, segments);
        if (segments.dynamic().isPresent()) {
            section.readEntries(segments.dynamic().get(), wide);
            section.findStrings();
        }
        return section;
    }

    private void readEntries(Segments.Segment segment, boolean wide) throws IOException, MalformedElfException {
        String what = "dynamic section";
        int width = wide ? 16 : 8;
        bytes.require(segment.offset(), segment.size(), what);
        for (long i = 0; i < segment.size() / width; i++) {
            long at = segment.offset() + i * width;
            long tag = wide ? bytes.u64(at, what) : bytes.u32(at, what);
            if (tag == 0) {
                return;
            }
            if (i == MOST_ENTRIES) {
                throw new MalformedElfException("dynamic section has more than " + MOST_ENTRIES + " entries");
            }
            take(tag, wide ? bytes.u64(at + 8, what) : bytes.u32(at + 4, what));
        }
    }

    private void take(long tag, long value) {
        if (tag < 0 || tag > Integer.MAX_VALUE) {
            return;
        }
        switch ((int) tag) {
            case NEEDED -> needed.add(value);
            case STRING_TABLE -> strings = Optional.of(value);
            case STRING_TABLE_SIZE -> stringsSize = Optional.of(value);
            case SONAME -> soname = Optional.of(value);
            case RPATH -> rpath = Optional.of(value);
            case RUNPATH -> runpath = Optional.of(value);
            case FLAGS_1 -> pie = (value & FLAG_1_PIE) != 0;
            case VERSION_NEEDS -> versionNeeds = Optional.of(value);
            case VERSION_NEEDS_COUNT -> versionNeedsCount = value;
            default -> {}
        }
    }

    private void findStrings() throws MalformedElfException {
        if (strings.isEmpty()) {
            return;
        }
        stringsStart = segments.offset(strings.get(), "string table");
        long size = stringsSize.orElse(bytes.size() - stringsStart);
        bytes.require(stringsStart, size, "string table");
        stringsEnd = stringsStart + size;
    }

    private String string(long offset, String what) throws IOException, MalformedElfException {
        if (offset < 0 || offset >= stringsEnd - stringsStart) {
            throw new MalformedElfException(
                    "%s lies outside the string table: %s".formatted(what, Long.toUnsignedString(offset)));
        }
        return bytes.string(stringsStart + offset, stringsEnd, what);
    }

    private Optional<String> string(Optional<Long> offset, String what) throws IOException, MalformedElfException {
        return offset.isEmpty() ? Optional.empty() : Optional.of(string(offset.get(), what));
    }

    List<String> needed() throws IOException, MalformedElfException {
        List<String> names = new ArrayList<>();
        for (long offset : needed) {
            names.add(string(offset, "name of a needed library"));
        }
        return names;
    }

    Optional<String> soname() throws IOException, MalformedElfException {
        return string(soname, "soname");
    }

    Optional<String> rpath() throws IOException, MalformedElfException {
        return string(rpath, "rpath");
    }

    Optional<String> runpath() throws IOException, MalformedElfException {
        return string(runpath, "runpath");
    }

    boolean isPie() {
        return pie;
    }

    /** Two chains of relative offsets; each link is counted, so that a chain that bites its tail ends. */
    List<VersionNeed> versionNeeds() throws IOException, MalformedElfException {
        List<VersionNeed> needs = new ArrayList<>();
        if (versionNeeds.isEmpty()) {
            return needs;
        }
        String what = "version needs";
        long at = segments.offset(versionNeeds.get(), what);
        int left = MOST_ENTRIES;
        for (long i = 0; i < versionNeedsCount; i++) {
            int count = bytes.u16(at + 2, what);
            left -= count + 1;
            if (left < 0) {
                throw new MalformedElfException("more than " + MOST_ENTRIES + " version needs");
            }
            String library = string(bytes.u32(at + 4, what), "library of a version need");
            needs.add(new VersionNeed(library, versions(at + bytes.u32(at + 8, what), count)));
            long next = bytes.u32(at + 12, what);
            if (next == 0) {
                break;
            }
            at += next;
        }
        return needs;
    }

    private List<String> versions(long start, int count) throws IOException, MalformedElfException {
        List<String> versions = new ArrayList<>();
        long at = start;
        for (int i = 0; i < count; i++) {
            versions.add(string(bytes.u32(at + 8, "version need"), "name of a version"));
            long next = bytes.u32(at + 12, "version need");
            if (next == 0) {
                break;
            }
            at += next;
        }
        return versions;
    }
}
