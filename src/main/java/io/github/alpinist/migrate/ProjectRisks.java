package io.github.alpinist.migrate;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.risk.Examination;
import io.github.alpinist.risk.Move;
import io.github.alpinist.risk.RepositoryFiles;
import java.util.List;

/** What a move would break later, as far as the files of a project tell. */
public final class ProjectRisks {
    /**
     * What the files of a project tell.
     *
     * @param findings what a move would break later
     * @param advice what would do the image good, and has nothing to do with the move
     */
    public record Told(List<Finding> findings, List<Finding> advice) {}

    private ProjectRisks() {}

    /** @param conversion of the project's Dockerfile, under its path in the repository */
    static Told of(Project project, Conversion conversion, Release release, PythonIndex pythonIndex) {
        Move move =
                new Move(RepositoryFiles.in(project.root()), project.contextPrefix(), conversion, release, pythonIndex);
        return new Told(Examination.of(move), Examination.advice(move));
    }

    /** Those of a project that nothing else is done with. */
    public static Told of(Project project, Catalog catalog, Release release, PythonIndex pythonIndex) {
        Conversion conversion = new Converter(catalog, release, project.files(), List.of())
                .sparing(ProposableScripts.of(project))
                .convert(Dockerfiles.original(project));
        return of(project, conversion, release, pythonIndex);
    }
}
