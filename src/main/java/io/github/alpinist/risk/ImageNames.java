package io.github.alpinist.risk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which a repository's files build, push and run the image of its Dockerfile, without their tags. */
final class ImageNames {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{[^}]*}}|\\$\\{[^}]*}|\\$\\([^)]*\\)|\\$\\w+");
    /** No image has a longer name. */
    private static final int LONGEST = 1000;

    private static final Pattern LAST = Pattern.compile("(?:.*/)?[a-z0-9][a-z0-9._-]{2,}");

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> anywhere = new LinkedHashSet<>();

    /** The names that command lines and workflows give to the image. */
    static ImageNames of(Move move, List<EngineLine> lines) {
        ImageNames names = new ImageNames();
        lines.stream()
                .filter(line ->
                        line.command().verb().equals("build") && !line.command().compose())
                .filter(line -> line.dockerfile(move.files())
                        .filter(move.dockerfile().source().name()::equals)
                        .isPresent())
                .flatMap(line -> line.command().option("-t", "--tag").stream())
                .forEach(names::add);
        PushedImages.of(move).forEach(names::add);
        return names;
    }

    /** Takes the name of what is built; one that depends on variables counts by its last part, where that does not. */
    void add(String image) {
        String name = plain(image);
        if (!name.contains("$")) {
            names.add(name);
        } else if (name.contains("/")
                && !last(name).contains("$")
                && LAST.matcher(last(name)).matches()) {
            anywhere.add(last(name));
        }
    }

    boolean has(String image) {
        String name = plain(image);
        return names.contains(name) || name.contains("/") && anywhere.contains(last(name));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String plain(String image) {
        String known =
                image.length() > LONGEST ? "$" : EXPRESSION.matcher(image).replaceAll("\\$");
        String text = known.strip().replaceFirst("@.*", "").replaceFirst(":[^/]*$", "");
        return text.replaceFirst("^docker\\.io/(?:library/)?", "");
    }
}
