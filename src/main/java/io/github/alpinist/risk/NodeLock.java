package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lock file of a Node package manager.
 *
 * @param source its text
 * @param packages in the file's order; none where the file is not what its name says
 */
record NodeLock(Source source, List<NodePackage> packages) {
    private static final Map<String, Function<String, List<NodePackage>>> READERS = Map.of(
            "package-lock.json", NpmLock::read,
            "npm-shrinkwrap.json", NpmLock::read,
            "pnpm-lock.yaml", PnpmLock::read,
            "yarn.lock", YarnLock::read,
            "bun.lock", BunLock::read);

    NodeLock {
        packages = List.copyOf(packages);
    }

    static boolean isOne(String path) {
        return READERS.containsKey(RepositoryFiles.name(path));
    }

    /** Reads a file whose name is a lock's. */
    static NodeLock of(Source source) {
        Function<String, List<NodePackage>> reader = READERS.get(RepositoryFiles.name(source.name()));
        return new NodeLock(source, reader == null ? List.of() : reader.apply(source.text()));
    }

    /** Where a package stands. */
    Place place(String name) {
        String quoted = Pattern.quote(name);
        Matcher matcher = Pattern.compile("(?m)node_modules/" + quoted + "\"|^ {0,4}[\"']?/?" + quoted + "[\"']?[@/:]")
                .matcher(source.text());
        return Place.of(source, matcher.find() ? new Span(matcher.start(), matcher.end()) : new Span(0, 0));
    }
}
