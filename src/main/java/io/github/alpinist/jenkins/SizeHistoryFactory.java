package io.github.alpinist.jenkins;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Job;
import hudson.model.Run;
import java.util.Collection;
import java.util.List;
import jenkins.model.TransientActionFactory;

/** Gives the chart to the jobs that have moved something lately. */
@Extension
@SuppressWarnings("rawtypes")
public final class SizeHistoryFactory extends TransientActionFactory<Job> {
    private static final int LATELY = 10;

    @Override
    public Class<Job> type() {
        return Job.class;
    }

    @Override
    public Collection<? extends Action> createFor(Job job) {
        Run<?, ?> build = job.getLastBuild();
        for (int i = 0; build != null && i < LATELY; i++) {
            if (build.getAction(AlpinistAction.class) != null) {
                return List.of(new SizeHistory(job));
            }
            build = build.getPreviousBuild();
        }
        return List.of();
    }
}
