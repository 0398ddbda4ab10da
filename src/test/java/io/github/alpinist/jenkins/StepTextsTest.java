package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.stapler.DataBoundSetter;

/** What a user can fill in has a field in the form, and a help; what is shown has a text. */
class StepTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/github/alpinist/jenkins");
    private static final Pattern FIELD = Pattern.compile("<f:entry field=\"(\\w+)\"");
    private static final Pattern KEY = Pattern.compile("\"((?:\\w+\\.)+\\w+)\"");

    @ParameterizedTest
    @ValueSource(classes = {AlpinistStep.class, AlpinistConfiguration.class})
    void everySettingHasAFieldAndAHelp(Class<?> form) throws IOException {
        Path folder = RESOURCES.resolve(form.getSimpleName());
        List<String> settings = settings(form);
        assertThat(settings).isNotEmpty();
        assertThat(found(FIELD, Files.readString(folder.resolve("config.jelly"))))
                .containsExactlyInAnyOrderElementsOf(settings);
        settings.forEach(name ->
                assertThat(folder.resolve("help-" + name + ".html")).content().startsWith("<div>"));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve("Messages.properties"))) {
            texts.load(in);
        }
        List<String> asked = sources()
                .flatMap(source -> found(KEY, source).stream())
                .filter(key -> texts.stringPropertyNames().stream()
                        .anyMatch(name -> group(name).equals(group(key))))
                .distinct()
                .toList();
        assertThat(asked).isNotEmpty();
        assertThat(texts.stringPropertyNames())
                .filteredOn(name -> name.contains("."))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    /** A strict Content-Security-Policy stops scripts, handlers and styles within a page. */
    @Test
    void nothingStandsWithinThePages() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jelly")).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .startsWith("<?jelly escape-by-default='true'?>")
                            .doesNotContain("<script", "<style", " style=", " onclick", "javascript:"));
        }
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }

    private static List<String> settings(Class<?> form) {
        return Arrays.stream(form.getMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(Method::getName)
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/alpinist/jenkins"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
            return texts.stream();
        }
    }
}
