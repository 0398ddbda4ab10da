package io.github.alpinist.dockerfile;

import java.util.Set;

/** The instructions that Docker knows, by what their arguments may be. */
final class Keywords {
    private static final Set<String> JSON =
            Set.of("ADD", "CMD", "COPY", "ENTRYPOINT", "HEALTHCHECK", "RUN", "SHELL", "VOLUME");
    private static final Set<String> HEREDOC = Set.of("ADD", "COPY", "RUN");
    private static final Set<String> SHELL_COMMANDS = Set.of("CMD", "ENTRYPOINT", "RUN");
    private static final Set<String> PLAIN =
            Set.of("ARG", "ENV", "EXPOSE", "FROM", "LABEL", "MAINTAINER", "ONBUILD", "STOPSIGNAL", "USER", "WORKDIR");

    private Keywords() {}

    static boolean isKnown(String keyword) {
        return JSON.contains(keyword) || PLAIN.contains(keyword);
    }

    static boolean takesExecForm(String keyword) {
        return JSON.contains(keyword);
    }

    static boolean takesHeredocs(String keyword) {
        return HEREDOC.contains(keyword);
    }

    /** Docker takes a RUN, CMD or ENTRYPOINT without arguments. */
    static boolean needsArguments(String keyword) {
        return isKnown(keyword) && !SHELL_COMMANDS.contains(keyword);
    }

    /** ONBUILD may hold any instruction but these. */
    static boolean canBeTrigger(String keyword) {
        return !keyword.equals("ONBUILD") && !keyword.equals("FROM") && !keyword.equals("MAINTAINER");
    }
}
