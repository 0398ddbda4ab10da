package io.github.alpinist.report;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Measurements for tests. */
public final class SampleMeasurements {
    private SampleMeasurements() {}

    /** Of every quantity: better, worse, the same, and told too seldom. */
    public static Measurements full() {
        return new Measurements(
                3,
                List.of(
                        measurement(Quantity.START, "until GET /health answers", Stream.of(812, 401, 398)),
                        new Measurement(
                                Quantity.TEST,
                                Optional.of("sh tests/run.sh"),
                                "the wall clock around the command",
                                samples(Stream.of(14_000, 15_300, 15_350), 1)),
                        measurement(Quantity.BUILD, "without any cache", Stream.of(92_000, 92_001, 92_002)),
                        measurement(
                                Quantity.MEMORY_SETTLED,
                                "the engine's own count",
                                Stream.of(48_100_000, 31_000_000, 30_100_000)),
                        measurement(
                                Quantity.MEMORY_PEAK,
                                "the kernel's own peak, read inside",
                                Stream.of(70_000_000, 70_000_001, 70_000_002)),
                        new Measurement(
                                Quantity.MEMORY_OF_TESTS,
                                Optional.of("sh tests/run.sh"),
                                "the kernel's own peak, read inside",
                                List.of(
                                        new Samples(VariantName.ORIGINAL, List.of(101_000_000L)),
                                        new Samples(VariantName.SLIM, List.of(90_500_000L))))),
                contents(),
                List.of(new Unmeasured("throughput", "no load was given: name one in .alpinist.yml")),
                List.of(
                        new Threshold("max-test-slowdown", 10, Optional.of(9.6), true, "sh tests/run.sh on slim"),
                        new Threshold("max-memory-growth", 5, Optional.of(-37.4), true, "memory when settled")),
                Optional.of(100_000_000L));
    }

    /** The same with a bound that the slim variant did not keep. */
    public static Measurements notHeld() {
        Measurements full = full();
        return new Measurements(
                full.rounds(),
                full.running(),
                full.contents(),
                full.unmeasured(),
                List.of(new Threshold(
                        "max-test-slowdown", 5, Optional.of(9.6), false, "sh tests/run.sh takes 9.6 % more on slim")),
                full.bandwidth());
    }

    /** A text of others in every place that takes one, with so many rows of each kind. */
    static Measurements repeated(int rows, String text) {
        Samples samples = new Samples(VariantName.ORIGINAL, List.of(1L));
        return new Measurements(
                1,
                Collections.nCopies(rows, new Measurement(Quantity.TEST, Optional.of(text), text, List.of(samples))),
                List.of(new Contents(
                        VariantName.ORIGINAL,
                        Collections.nCopies(rows, new PackageSize(text, text, 1, Optional.of(text))),
                        List.of(new FileGroup(text, 1, 1)),
                        new Surface(1, List.of(text), List.of(text), List.of(text), List.of(text), text),
                        Optional.of(Collections.nCopies(rows, new Vulnerability(text, text, text))),
                        Optional.of(text))),
                Collections.nCopies(rows, new Unmeasured(text, text)),
                Collections.nCopies(rows, new Threshold(text, 1, Optional.of(2.0), false, text)),
                Optional.empty());
    }

    private static Measurement measurement(Quantity quantity, String method, Stream<Integer> medians) {
        return new Measurement(quantity, Optional.empty(), method, samples(medians, 9));
    }

    private static List<Samples> samples(Stream<Integer> medians, long spread) {
        Iterator<Integer> each = medians.iterator();
        return Stream.of(VariantName.values())
                .map(variant -> new Samples(variant, around(each.next(), spread)))
                .toList();
    }

    private static List<Long> around(long middle, long spread) {
        return LongStream.of(middle, middle - spread, middle + spread).boxed().toList();
    }

    private static List<Contents> contents() {
        return List.of(
                new Contents(
                        VariantName.ORIGINAL,
                        List.of(
                                installed("gcc-12", "12.2.0-14", 51_200_000, "GPL-3.0-or-later"),
                                installed("libc6", "2.36-9", 12_900_000, "LGPL-2.1-or-later"),
                                installed("dash", "0.5.12-2", 190_000, "BSD-3-Clause")),
                        List.of(
                                new FileGroup("shared libraries", 412, 201_000_000),
                                new FileGroup("documentation", 1_204, 31_000_000)),
                        new Surface(
                                812,
                                List.of(
                                        "/usr/bin/chfn",
                                        "/usr/bin/chsh",
                                        "/usr/bin/gpasswd",
                                        "/usr/bin/mount",
                                        "/usr/bin/newgrp",
                                        "/usr/bin/passwd",
                                        "/usr/bin/su"),
                                List.of("/usr/bin/bash", "/usr/bin/dash"),
                                List.of("/usr/bin/perl"),
                                List.of("8080/tcp"),
                                "root"),
                        Optional.of(List.of(
                                new Vulnerability("CVE-2024-0001", "libc6", "critical"),
                                new Vulnerability("CVE-2024-0002", "gcc-12", "low"))),
                        Optional.of(".alpinist/sbom-original.json")),
                onAlpine(VariantName.ALPINE, 214, installed("gcc", "13.2.1-r1", 140_000_000, "GPL-3.0-or-later")),
                onAlpine(VariantName.SLIM, 71));
    }

    private static Contents onAlpine(VariantName variant, int executables, PackageSize... more) {
        List<PackageSize> packages = Stream.concat(
                        Stream.of(more),
                        Stream.of(
                                installed("busybox", "1.36.1-r29", 950_000, "GPL-2.0-only"),
                                installed("musl", "1.2.5-r1", 640_000, "MIT")))
                .toList();
        return new Contents(
                variant,
                packages,
                List.of(new FileGroup("shared libraries", 9, 2_100_000)),
                new Surface(executables, List.of(), List.of("/bin/ash"), List.of(), List.of("8080/tcp"), "notes"),
                Optional.of(List.of(new Vulnerability("CVE-2024-0003", "busybox", "medium"))),
                Optional.of(".alpinist/sbom-" + variant.label() + ".json"));
    }

    private static PackageSize installed(String name, String version, long bytes, String licence) {
        return new PackageSize(name, version, bytes, Optional.of(licence));
    }
}
