package io.github.alpinist.prune;

import io.github.alpinist.elf.TestElf;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small Alpine images: musl and BusyBox as a base, packages and files upon it. */
final class TestImage {
    static final String MUSL = "/lib/ld-musl-x86_64.so.1";

    private final Tars tar = new Tars();
    private final StringBuilder installed = new StringBuilder();
    private final StringBuilder world = new StringBuilder("busybox\n");

    private TestImage() {}

    static TestImage base() {
        return new TestImage()
                .installed("musl", "p:so:libc.musl-x86_64.so.1=1\nF:lib\nR:ld-musl-x86_64.so.1")
                .installed("busybox", "D:so:libc.musl-x86_64.so.1\np:/bin/sh cmd:sh=1\nF:bin\nR:busybox")
                .program(MUSL.substring(1), TestElf.library("libc.musl-x86_64.so.1"))
                .program("bin/busybox", TestElf.program(MUSL).needs("libc.musl-x86_64.so.1"))
                .symlink("bin/sh", "/bin/busybox")
                .symlink("usr/bin/env", "/bin/busybox");
    }

    /** @param fields further lines of its record */
    TestImage installed(String name, String fields) {
        installed
                .append("P:" + name + "\nV:1-r0\nI:1000\n")
                .append(fields.isEmpty() ? "" : fields + "\n")
                .append('\n');
        return this;
    }

    TestImage asked(String... names) {
        List.of(names).forEach(name -> world.append(name).append('\n'));
        return this;
    }

    TestImage program(String path, TestElf elf) {
        tar.file(path, 0755, elf.bytes());
        return this;
    }

    TestImage script(String path, String text) {
        tar.file(path, 0755, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestImage file(String path, String text) {
        tar.file(path, text);
        return this;
    }

    TestImage symlink(String path, String target) {
        tar.symlink(path, target);
        return this;
    }

    ImageContents contents() {
        tar.file("lib/apk/db/installed", installed.toString());
        tar.file("etc/apk/world", world.toString());
        return ImageContents.of(tar.tree());
    }

    static RuntimeConfig starting(String... command) {
        return new RuntimeConfig(List.of(), List.of(command), List.of(), Map.of(), "/");
    }

    static RuntimeConfig withEnvironment(String name, String value) {
        return new RuntimeConfig(List.of(), List.of(), List.of(), new LinkedHashMap<>(Map.of(name, value)), "/");
    }
}
