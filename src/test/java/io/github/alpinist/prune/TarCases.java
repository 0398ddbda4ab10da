package io.github.alpinist.prune;

import io.github.alpinist.elf.TestElf;
import java.nio.charset.StandardCharsets;

/** Small streams and archives with one of everything, to be damaged. */
final class TarCases {
    private TarCases() {}

    static Tars everyKind() {
        return new Tars()
                .folder("lib/")
                .file("lib/apk/db/installed", "P:musl\nV:1\nF:lib\nR:ld\nZ:Q1AAAA=\n\n")
                .file("lib/ld", 0755, TestElf.library("libc.musl-x86_64.so.1").bytes())
                .symlink("bin", "usr/bin")
                .hardLink("lib/second", "lib/ld")
                .file("a/" + "long/".repeat(40) + "name", "x")
                .file("usr/bin/run", 0755, "#!/bin/sh\nexec ld\n".getBytes(StandardCharsets.UTF_8));
    }

    /** As {@code docker save} writes it. */
    static byte[] image(byte[] lower, byte[] upper) {
        return new Tars()
                .file("low", 0644, lower)
                .file("up", 0644, upper)
                .file("c.json", "{\"config\": {\"Cmd\": [\"run\"]}}")
                .file("manifest.json", "[{\"Config\": \"c.json\", \"Layers\": [\"low\", \"up\"]}]")
                .bytes();
    }

    /** As the OCI image layout has it. */
    static byte[] layout(byte[] lower, byte[] upper) {
        return new Tars()
                .file("oci-layout", "{}")
                .file("index.json", "{\"manifests\": [{\"digest\": \"sha256:m\"}]}")
                .file(
                        "blobs/sha256/m",
                        "{\"config\": {\"digest\": \"sha256:c\"},"
                                + " \"layers\": [{\"digest\": \"sha256:low\"}, {\"digest\": \"sha256:up\"}]}")
                .file("blobs/sha256/c", "{\"config\": {\"Cmd\": [\"run\"]}}")
                .file("blobs/sha256/low", 0644, lower)
                .file("blobs/sha256/up", 0644, upper)
                .bytes();
    }
}
