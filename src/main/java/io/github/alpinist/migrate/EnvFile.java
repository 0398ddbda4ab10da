package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Variables as {@code docker run --env-file} reads them: {@code NAME=VALUE} a line, the value as it stands, blank lines
 * and those that begin with {@code #} left out. {@code NAME} alone, which would take the value from whoever runs
 * Alpinist, is refused. Errors name lines and variables, never values.
 */
final class EnvFile {
    private static final Pattern NAME = Pattern.compile("[^\\s=\\p{Cntrl}]+");

    private EnvFile() {}

    /**
     * Reads a file of the repository.
     *
     * @param name relative to the repository
     */
    static Map<String, String> read(Project project, String name) {
        return parse(name, project.read(name, "The file of variables"));
    }

    static Map<String, String> parse(String name, String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> lines = text.replaceFirst("^\\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripLeading();
            if (!line.isEmpty() && !line.startsWith("#")) {
                put(variables, line, name + ":" + (i + 1));
            }
        }
        return variables;
    }

    private static void put(Map<String, String> variables, String line, String place) {
        int sign = line.indexOf('=');
        String variable = sign < 0 ? line : line.substring(0, sign);
        if (sign < 0) {
            throw refused(
                    place + " has no '=': the environment of whoever runs Alpinist is not the repository's to read");
        }
        if (!NAME.matcher(variable).matches()) {
            throw refused(place + " names no variable before its '='");
        }
        String value = line.substring(sign + 1);
        if (value.indexOf('\0') >= 0) {
            throw refused(place + " holds a NUL");
        }
        variables.put(variable, value);
    }

    private static AlpinistException refused(String what) {
        return new AlpinistException(Failure.INPUT, what, "Write NAME=VALUE, without blanks around the name.");
    }
}
