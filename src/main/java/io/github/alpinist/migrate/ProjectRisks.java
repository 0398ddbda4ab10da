package io.github.alpinist.migrate;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.risk.Examination;
import io.github.alpinist.risk.Move;
import io.github.alpinist.risk.RepositoryFiles;
import java.io.IOException;
import java.util.List;

/** What a move would break later, as far as the files of a project tell. */
public final class ProjectRisks {
    private ProjectRisks() {}

    /** @param conversion of the project's Dockerfile, under its path in the repository */
    static List<Finding> of(Project project, Conversion conversion, Release release, PythonIndex pythonIndex) {
        return Examination.of(new Move(files(project), context(project), conversion, release, pythonIndex));
    }

    /** Those of a project that nothing else is done with. */
    public static List<Finding> of(Project project, Catalog catalog, Release release, PythonIndex pythonIndex) {
        Conversion conversion = new Converter(
                        catalog, release, BuildContext.of(project.context(), project.dockerfileInContext()), List.of())
                .convert(Dockerfiles.original(project));
        return of(project, conversion, release, pythonIndex);
    }

    private static RepositoryFiles files(Project project) {
        try {
            return RepositoryFiles.of(project.root());
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, "The repository cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    private static String context(Project project) {
        String folder = project.relative(project.context());
        return folder.isEmpty() ? "" : folder + "/";
    }
}
