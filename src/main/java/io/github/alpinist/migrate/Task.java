package io.github.alpinist.migrate;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.engine.Masking;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.verify.Needs;

/**
 * What a run works on, as it was read when the run began.
 *
 * @param project the repository
 * @param settings what was chosen for it
 * @param operator what was chosen by the person who runs Alpinist
 * @param needs what the tests need beside the program
 * @param hidden the values that no log, record, report or patch shows
 */
record Task(Project project, Settings settings, Operator operator, Needs needs, Masking hidden) {
    /** @throws AlpinistException where a file that the tests need cannot be read or understood */
    static Task read(Project project, Settings settings, Operator operator) {
        Needs needs = new NeedsReader(project, settings, operator.imageMap()).read();
        return new Task(project, settings, operator, needs, HiddenValues.of(project, settings, needs));
    }

    /**
     * What is known for a release of Alpine, read anew.
     *
     * @throws AlpinistException where what outranks the bundled catalogue cannot be used, or the release is unknown
     */
    Catalog catalog(Release release) {
        return operator.catalog()
                .orTables(settings.catalog().map(path -> project.path(path, "The catalogue")))
                .open(release);
    }

    /** The same, as it is now. */
    Task readAgain() {
        return read(project, settings, operator);
    }
}
