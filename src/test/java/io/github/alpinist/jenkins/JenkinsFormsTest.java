package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Jenkins user fills in: the forms of the steps, their help and checks, and the global configuration. */
class JenkinsFormsTest {
    private static final String PACKAGE = "io.github.alpinist.jenkins.";
    private static final String CHECK = "descriptorByName/" + PACKAGE + "MigrateStep/checkTimeout";
    private static final String CONFIGURATION = """
            unclassified:
              alpinist:
                engine: "tcp://engine.example:2376"
                imageMap: "alpine=mirror.example/alpine"
                apiUrl: "https://forge.example/api/v3"
                alpine: "3.20"
            """;

    @SuppressWarnings("NullAway.Init")
    private static RealJenkins jenkins;

    @BeforeAll
    static void start() throws IOException {
        jenkins = RealJenkins.start(JenkinsFiles.given(), List.of(BlackBox.plugin()), CONFIGURATION);
    }

    @AfterAll
    static void stop() throws IOException {
        if (jenkins != null) {
            jenkins.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Migrate", "Convert", "Build", "Test", "Prune", "Report", "Propose"})
    void aFilledInFormOfTheSnippetGeneratorBecomesAStep(String step) {
        JsonObject form = new JsonObject();
        form.addProperty("stapler-class", PACKAGE + step + "Step");
        form.addProperty("$class", PACKAGE + step + "Step");
        form.addProperty("file", "app/Dockerfile");

        assertThat(get("pipeline-syntax/").text()).contains("alpinist" + step);
        assertThat(jenkins.admin()
                        .post("pipeline-syntax/generateSnippet", Map.of("json", form.toString()))
                        .text())
                .isEqualToIgnoringNewLines("alpinist" + step + " file: 'app/Dockerfile'");
    }

    static Stream<String> fields() {
        return OurClasses.read().plugin().stream()
                .filter(node -> node.name.endsWith("/AlpinistStep"))
                .flatMap(node -> node.methods.stream())
                .filter(method -> method.name.matches("set[A-Z].*"))
                .map(method -> method.name.substring(3, 4).toLowerCase(Locale.ROOT) + method.name.substring(4));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldOfAStepHasHelp(String field) {
        assertThat(get("descriptor/" + PACKAGE + "MigrateStep/help/" + field).text())
                .hasSizeGreaterThan(20)
                .satisfies(Inline::assertNone);
    }

    @Test
    void aCheckIsAnsweredToThoseWhoMayConfigureAndOnlyToAPost() {
        String job = jenkins.pipeline("checked", "echo 'hello'").path() + CHECK;

        assertThat(jenkins.admin().get(job + "?value=5x").status()).isEqualTo(404);
        assertThat(jenkins.reader().post(job, Map.of("value", "5x")).status()).isEqualTo(403);
        assertThat(jenkins.reader().post(CHECK, Map.of("value", "5x")).status()).isEqualTo(403);
        assertThat(jenkins.admin().post(job, Map.of("value", "5x")).text()).contains("20m");
        assertThat(jenkins.admin().post(job, Map.of("value", "5m")).text()).doesNotContain("error");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noQuestionOfAFormIsAnsweredToAReader(String question) {
        assertThat(jenkins.admin().get(question).status()).as("GET").isIn(404, 405);
        assertThat(jenkins.reader().post(question, Map.of("value", "")).status())
                .as("POST of a reader")
                .isEqualTo(403);
        assertThat(jenkins.admin().post(question, Map.of("value", "")).status())
                .as("POST")
                .isEqualTo(200);
    }

    /** All that the plugin's descriptors answer. */
    static Stream<String> questions() {
        List<String> steps = names("AlpinistStepDescriptor");
        List<String> configuration = names("AlpinistConfiguration");
        assertThat(steps).isNotEmpty();
        assertThat(configuration).isNotEmpty();
        return Stream.concat(
                steps.stream().map(name -> "descriptorByName/" + PACKAGE + "MigrateStep/" + name),
                configuration.stream().map(name -> "descriptorByName/" + PACKAGE + "AlpinistConfiguration/" + name));
    }

    private static List<String> names(String type) {
        return OurClasses.read().plugin().stream()
                .filter(node -> node.name.endsWith("/" + type))
                .flatMap(node -> node.methods.stream())
                .filter(method -> method.name.matches("do[A-Z].*"))
                .map(method -> method.name.substring(2, 3).toLowerCase(Locale.ROOT) + method.name.substring(3))
                .toList();
    }

    @Test
    void configurationAsCodeSetsWhatTheGlobalPageShowsAndGivesItBack() {
        jenkins.admin().post("manage/configuration-as-code/reload", Map.of());

        assertThat(get("manage/configure").text())
                .contains("tcp://engine.example:2376", "https://forge.example/api/v3", "mirror.example/alpine");
        assertThat(jenkins.admin()
                        .post("manage/configuration-as-code/export", Map.of())
                        .text())
                .contains("alpinist:", "engine: \"tcp://engine.example:2376\"", "alpine: \"3.20\"");
    }

    /** Jenkins's own half of the global form wants the fields of every plugin. */
    @Test
    void whatTheGlobalFormSendsIsKeptAndShown() {
        String sent = """
                def all = jenkins.model.GlobalConfiguration.all()
                def ours = all.find { it.class.name == 'io.github.alpinist.jenkins.AlpinistConfiguration' }
                def form = [engine: '', imageMap: 'debian=other.example/debian', apiUrl: '', alpine: '3.19']
                def request = org.kohsuke.stapler.Stapler.currentRequest2
                print ours.configure(request, net.sf.json.JSONObject.fromObject(form))
                """;

        assertThat(jenkins.admin().script(sent)).isEqualTo("true");

        assertThat(get("manage/configure").text()).contains("debian=other.example/debian");
        assertThat(jenkins.home().resolve(PACKAGE + "AlpinistConfiguration.xml"))
                .content()
                .contains("<alpine>3.19</alpine>");
    }

    private static Page get(String path) {
        Page page = jenkins.admin().get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page;
    }
}
