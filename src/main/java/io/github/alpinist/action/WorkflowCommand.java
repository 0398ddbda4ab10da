package io.github.alpinist.action;

import io.github.alpinist.report.Plain;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A command to the runner, as
 * <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">GitHub documents them</a>.
 */
final class WorkflowCommand {
    private WorkflowCommand() {}

    static String of(String name, String value) {
        return of(name, Map.of(), value);
    }

    static String of(String name, Map<String, String> properties, String value) {
        String list = new TreeMap<>(properties)
                .entrySet().stream()
                        .map(property -> property.getKey() + "=" + property(property.getValue()))
                        .collect(Collectors.joining(","));
        return "::" + name + (list.isEmpty() ? "" : " " + list) + "::" + data(value);
    }

    private static String data(String text) {
        return Plain.line(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
