package io.github.alpinist.jenkins;

import io.github.alpinist.migrate.Propose;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a step asks for: plain values, which go to the agent and outlive a restart of the controller. */
final class RunRequest implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Command command;
    private final String folder;
    private final StepSettings settings;
    private final ArrayList<String> imageMap;
    private final Propose propose;
    private final boolean keep;
    private final boolean fresh;
    private final boolean skipTagCheck;
    private final String pythonIndex;
    private final String vulnerabilities;

    /**
     * Puts what is asked for together.
     *
     * @param folder of the repository, relative to the workspace; empty where it is the workspace
     * @param pythonIndex address of the index of Python packages that is asked, or {@code none}
     * @param vulnerabilities path of a database in the OSV format, from the repository on; empty for none
     */
    RunRequest(
            Command command,
            String folder,
            StepSettings settings,
            List<String> imageMap,
            Propose propose,
            boolean keep,
            boolean fresh,
            boolean skipTagCheck,
            String pythonIndex,
            String vulnerabilities) {
        this.command = command;
        this.folder = folder;
        this.settings = settings;
        this.imageMap = new ArrayList<>(imageMap);
        this.propose = propose;
        this.keep = keep;
        this.fresh = fresh;
        this.skipTagCheck = skipTagCheck;
        this.pythonIndex = pythonIndex;
        this.vulnerabilities = vulnerabilities;
    }

    /** The same, going on from a record: what the first call began anew is not begun anew again. */
    RunRequest resumed() {
        return new RunRequest(
                command, folder, settings, imageMap, propose, keep, false, skipTagCheck, pythonIndex, vulnerabilities);
    }

    /** The same, with what an administrator chose for all jobs where the step says nothing. */
    RunRequest with(AlpinistConfiguration configuration) {
        StepSettings completed = configuration
                .release()
                .filter(release -> !settings.values().containsKey("alpine"))
                .map(release -> settings.with("alpine", release))
                .orElse(settings);
        List<String> names = new ArrayList<>(configuration.otherNames());
        names.addAll(imageMap);
        return new RunRequest(
                command, folder, completed, names, propose, keep, fresh, skipTagCheck, pythonIndex, vulnerabilities);
    }

    Command command() {
        return command;
    }

    String folder() {
        return folder;
    }

    Map<String, Serializable> settings() {
        return settings.values();
    }

    List<String> imageMap() {
        return imageMap;
    }

    Propose propose() {
        return propose;
    }

    /** Whether the work ends with a pull request, where all passes. */
    boolean opensPullRequest() {
        return propose == Propose.GITHUB && (command == Command.MIGRATE || command == Command.PROPOSE);
    }

    boolean keep() {
        return keep;
    }

    boolean fresh() {
        return fresh;
    }

    boolean skipsTagCheck() {
        return skipTagCheck;
    }

    String pythonIndex() {
        return pythonIndex;
    }

    /** Empty where none was given. */
    String vulnerabilities() {
        return vulnerabilities;
    }

    /** What tells the moves of one build apart: a name for a folder. */
    String key() {
        Object file = settings.values().getOrDefault("file", "");
        String key = (folder + "-" + file).replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|-+$", "");
        return key.isEmpty() ? "main" : key;
    }
}
