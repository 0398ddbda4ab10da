package io.github.alpinist.action;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the steps of the action as GitHub's runner does: expressions in {@code env} are put in, each step is a script for
 * bash, and it leaves its results in files.
 */
final class CompositeRunner {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (inputs|steps)\\.([a-z0-9.-]+) }}");
    private static final Pattern OUTPUT = Pattern.compile("(?m)^([a-z-]+)(?:=(.*)|<<(\\S+)\\n((?s:.*?))\\n\\3)$");

    private final Path folder;
    private final Path action;
    private final Map<String, String> variables = new HashMap<>();

    /** How a run ended. */
    record Result(int exit, String log, Map<String, String> outputs, String summary) {}

    /**
     * @param folder for what the runner keeps
     * @param action the folder of the action
     */
    CompositeRunner(Path folder, Path action) {
        this.folder = folder;
        this.action = action.toAbsolutePath();
        variables.put("PATH", System.getenv("PATH"));
        variables.put("HOME", folder.toString());
        variables.put("GITHUB_ACTIONS", "true");
        variables.put("GITHUB_ACTION_PATH", this.action.toString());
        variables.put("RUNNER_TEMP", folder.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        passOn("DOCKER_HOST");
    }

    private void passOn(String name) {
        String value = System.getenv(name);
        if (value != null) {
            variables.put(name, value);
        }
    }

    CompositeRunner with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** A step that uses the action, in a job whose checkout is the workspace. */
    Result use(Path workspace, Map<String, String> inputs) throws IOException, InterruptedException {
        ActionFile file = ActionFile.read();
        Map<String, String> given = new LinkedHashMap<>();
        file.inputs()
                .forEach((name, input) -> given.put(name, inputs.getOrDefault(name, (String)
                        ActionFile.map(input).get("default"))));
        Map<String, String> known = new HashMap<>();
        given.forEach((name, value) -> known.put("inputs." + name, value));
        Path summary = Files.createTempFile(folder, "summary", ".md");
        StringBuilder log = new StringBuilder();
        int exit = 0;
        for (Map<String, Object> step : file.steps()) {
            if (exit == 0) {
                Path output = Files.createTempFile(folder, "output", "");
                exit = run(
                        step, known, workspace, Map.of("GITHUB_OUTPUT", output, "GITHUB_STEP_SUMMARY", summary), log);
                outputs(Files.readString(output))
                        .forEach((name, value) -> known.put("steps." + step.get("id") + ".outputs." + name, value));
            }
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        file.outputs()
                .forEach((name, output) ->
                        outputs.put(name, resolved(ActionFile.text(ActionFile.map(output), "value"), known)));
        return new Result(exit, log.toString(), outputs, Files.readString(summary));
    }

    private int run(
            Map<String, Object> step,
            Map<String, String> known,
            Path workspace,
            Map<String, Path> files,
            StringBuilder log)
            throws IOException, InterruptedException {
        Path script = Files.writeString(Files.createTempFile(folder, "step", ".sh"), ActionFile.text(step, "run"));
        List<String> command = new ArrayList<>(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail"));
        command.add(script.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workspace.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(variables);
        environment.put("GITHUB_WORKSPACE", workspace.toString());
        files.forEach((name, file) -> environment.put(name, file.toString()));
        ActionFile.map(step.get("env"))
                .forEach((name, value) -> environment.put(name, resolved((String) value, known)));
        Process process = builder.start();
        log.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return process.waitFor();
    }

    private static String resolved(String text, Map<String, String> known) {
        return EXPRESSION
                .matcher(text)
                .replaceAll((MatchResult found) ->
                        Matcher.quoteReplacement(known.getOrDefault(found.group(1) + "." + found.group(2), "")));
    }

    /** As the runner reads them: a line, or lines up to a delimiter; the last of a name counts. */
    static Map<String, String> outputs(String file) {
        Map<String, String> outputs = new LinkedHashMap<>();
        OUTPUT.matcher(file)
                .results()
                .forEach((MatchResult found) -> outputs.put(
                        found.group(1),
                        found.group(2) == null ? found.group(4) : Objects.requireNonNull(found.group(2))));
        return outputs;
    }
}
