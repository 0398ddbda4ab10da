package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a COPY, an ADD or a bind mount takes from the build context.
 *
 * @param span where that is written
 * @param files whether a file is taken, by its path in the context; every file is where the source is not known
 */
public record ContextSource(Span span, Predicate<String> files) {
    /** Docker's own limit of a path is far below. */
    private static final int LONGEST_PATTERN = 4096;

    /** Those of an instruction, or of the one that an ONBUILD holds; none of what comes from another stage or image. */
    public static List<ContextSource> of(Instruction written, Variables variables) {
        Instruction instruction = written.effective();
        Scope scope = variables.at(written);
        Stream<ContextSource> copied = Copy.of(instruction).stream()
                .filter(copy -> copy.from().isEmpty())
                .flatMap(copy -> copy.sources().stream())
                .filter(source -> !source.text().startsWith("<<") && !isRemote(source.text()))
                .map(source -> new ContextSource(source.span(), taken(instruction, source.text(), scope)));
        Stream<ContextSource> mounted = flags(instruction, "mount")
                .flatMap(flag ->
                        mount(flag).stream().map(source -> new ContextSource(flag.span(), matching(source, scope))));
        return Stream.concat(copied, mounted).toList();
    }

    private static boolean isRemote(String source) {
        return source.contains("://") || source.startsWith("git@");
    }

    private static Predicate<String> taken(Instruction copy, String source, Scope scope) {
        Predicate<String> excluded = flags(copy, "exclude")
                .map(flag -> known(flag.value(), scope).orElse(path -> false))
                .reduce(path -> false, Predicate::or);
        return matching(source, scope).and(excluded.negate());
    }

    /** The source of a bind mount from the context, which is the type of a mount that names none. */
    private static Optional<String> mount(Flag flag) {
        List<String> fields = Arrays.asList(flag.value().split(",", -1));
        boolean other = fields.stream()
                .anyMatch(
                        field -> field.startsWith("from=") || field.startsWith("type=") && !field.equals("type=bind"));
        return other
                ? Optional.empty()
                : Optional.of(fields.stream()
                        .filter(field -> field.startsWith("source=") || field.startsWith("src="))
                        .map(field -> field.substring(field.indexOf('=') + 1))
                        .findFirst()
                        .orElse("."));
    }

    private static Predicate<String> matching(String source, Scope scope) {
        return known(source, scope).orElse(path -> true);
    }

    /** As COPY reads a path: below the context's root whatever it begins with; empty where it is not known. */
    private static Optional<Predicate<String>> known(String source, Scope scope) {
        return scope.expand(source).flatMap(ContextSource::pattern).map(pattern -> path -> isIn(path, pattern));
    }

    private static Optional<Pattern> pattern(String source) {
        try {
            String path = DockerIgnore.cleaned("/" + source).substring(1);
            return path.length() > LONGEST_PATTERN
                    ? Optional.empty()
                    : Optional.of(path.isEmpty() ? Pattern.compile(".*") : PathPattern.compile(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a file or a folder above it matches. */
    private static boolean isIn(String path, Pattern pattern) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (pattern.matcher(path.substring(0, end)).matches()) {
                return true;
            }
        }
        return pattern.matcher(path).matches();
    }

    private static Stream<Flag> flags(Instruction instruction, String name) {
        return instruction.flags().stream().filter(flag -> flag.name().equals(name));
    }
}
