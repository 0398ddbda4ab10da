package io.github.alpinist.jenkins;

import hudson.model.Run;
import io.github.alpinist.finding.AlpinistException;
import java.util.List;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;

/** The page of a build on its moves to Alpine, and the line in the build's summary. */
public final class AlpinistAction implements RunAction2 {
    private transient @Nullable Run<?, ?> build;

    @Override
    public void onAttached(Run<?, ?> run) {
        build = run;
    }

    @Override
    public void onLoad(Run<?, ?> run) {
        build = run;
    }

    @Override
    public String getIconFileName() {
        return "/plugin/alpinist/alpinist.svg";
    }

    @Override
    public String getDisplayName() {
        return Messages.text("page.title");
    }

    @Override
    public String getUrlName() {
        return "alpinist";
    }

    public @Nullable Run<?, ?> getBuild() {
        return build;
    }

    /** The moves of the build, as the page shows them. */
    public List<ReportView> getReports() {
        return build == null
                ? List.of()
                : RunFolder.withReport(build.getRootDir().toPath()).stream()
                        .map(AlpinistAction::view)
                        .toList();
    }

    private static ReportView view(RunFolder folder) {
        try {
            return ReportView.of(folder.key(), folder.report().orElseThrow());
        } catch (AlpinistException e) {
            return ReportView.unreadable(folder.key(), e);
        }
    }
}
