package io.github.alpinist.dockerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ARGs that BuildKit sets before the first FROM. */
final class PlatformArguments {
    private static final List<String> NAMES = List.of(
            "BUILDPLATFORM",
            "BUILDOS",
            "BUILDOSVERSION",
            "BUILDARCH",
            "BUILDVARIANT",
            "TARGETPLATFORM",
            "TARGETOS",
            "TARGETOSVERSION",
            "TARGETARCH",
            "TARGETVARIANT",
            "TARGETSTAGE");

    private PlatformArguments() {}

    /** Their values: those given, and unknown ones. */
    static Map<String, Value> unlessGiven(Map<String, String> given) {
        Map<String, Value> values = new HashMap<>();
        for (String name : NAMES) {
            values.put(name, given.containsKey(name) ? new Value.Known(given.get(name)) : Value.UNKNOWN);
        }
        return values;
    }
}
