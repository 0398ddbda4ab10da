package io.github.alpinist.risk;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** npm's package-lock.json and npm-shrinkwrap.json, versions 1 to 3. */
final class NpmLock {
    private static final String FOLDER = "node_modules/";
    private static final int DEEPEST = 100;

    private NpmLock() {}

    static List<NodePackage> read(String text) {
        Optional<JsonObject> lock = Json.object(text);
        Optional<JsonObject> packages = lock.flatMap(tree -> Json.object(tree, "packages"));
        return packages.map(NpmLock::flat).orElseGet(() -> {
            List<NodePackage> found = new ArrayList<>();
            lock.ifPresent(tree -> nested(tree, found, 0));
            return found;
        });
    }

    /** Since version 2: one entry a folder; those outside of node_modules are the project's own. */
    private static List<NodePackage> flat(JsonObject packages) {
        List<NodePackage> found = new ArrayList<>();
        packages.entrySet().forEach(entry -> {
            int start = entry.getKey().lastIndexOf(FOLDER);
            if (start >= 0 && entry.getValue() instanceof JsonObject each && !each.has("link")) {
                found.add(one(entry.getKey().substring(start + FOLDER.length()), each));
            }
        });
        return found;
    }

    /** Version 1: dependencies within dependencies. */
    private static void nested(JsonObject tree, List<NodePackage> found, int depth) {
        if (depth < DEEPEST) {
            Json.object(tree, "dependencies")
                    .ifPresent(all -> all.entrySet().forEach(entry -> {
                        if (entry.getValue() instanceof JsonObject each) {
                            found.add(one(entry.getKey(), each));
                            nested(each, found, depth + 1);
                        }
                    }));
        }
    }

    private static NodePackage one(String name, JsonObject entry) {
        Set<String> needs = new LinkedHashSet<>();
        for (String kind : List.of("dependencies", "optionalDependencies", "requires")) {
            Json.object(entry, kind).ifPresent(all -> needs.addAll(all.keySet()));
        }
        boolean dev = "true".equals(String.valueOf(entry.get("dev")));
        return new NodePackage(name, Json.text(entry, "version").orElse(""), dev, needs);
    }
}
