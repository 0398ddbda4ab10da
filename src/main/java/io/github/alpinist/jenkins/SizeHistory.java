package io.github.alpinist.jenkins;

import hudson.model.Action;
import hudson.model.Job;
import hudson.model.Run;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.SizeChart;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The chart of a job: the sizes of its images over its builds. */
public final class SizeHistory implements Action {
    private static final int MOST_BUILDS = 50;

    private final Job<?, ?> job;

    SizeHistory(Job<?, ?> job) {
        this.job = job;
    }

    @Override
    public String getIconFileName() {
        return "/plugin/alpinist/alpinist.svg";
    }

    @Override
    public String getDisplayName() {
        return Messages.text("chart.title");
    }

    @Override
    public String getUrlName() {
        return "alpinist";
    }

    public Job<?, ?> getJob() {
        return job;
    }

    /** One chart for each move that the job's builds make. */
    public List<Chart> getCharts() {
        List<Run<?, ?>> builds = builds();
        return builds.stream()
                .flatMap(build -> RunFolder.withReport(build.getRootDir().toPath()).stream())
                .map(RunFolder::key)
                .distinct()
                .sorted()
                .map(key -> new Chart(key, SizeChart.svg(points(key, builds))))
                .toList();
    }

    /** The newest builds, the oldest first. */
    private List<Run<?, ?>> builds() {
        List<Run<?, ?>> builds = new ArrayList<>();
        Run<?, ?> build = job.getLastBuild();
        while (build != null && builds.size() < MOST_BUILDS) {
            builds.add(build);
            build = build.getPreviousBuild();
        }
        Collections.reverse(builds);
        return builds;
    }

    private static List<SizeChart.Point> points(String key, List<Run<?, ?>> builds) {
        return builds.stream().flatMap(build -> point(key, build)).toList();
    }

    private static Stream<SizeChart.Point> point(String key, Run<?, ?> build) {
        try {
            return RunFolder.of(build.getRootDir().toPath(), key).report().stream()
                    .map(report -> point(build.getNumber(), report));
        } catch (AlpinistException e) {
            return Stream.empty();
        }
    }

    private static SizeChart.Point point(int number, Report report) {
        return new SizeChart.Point(
                "#" + number,
                Optional.of("../" + number + "/alpinist/"),
                bytes(report, VariantName.ORIGINAL),
                bytes(report, VariantName.ALPINE),
                bytes(report, VariantName.SLIM));
    }

    private static Optional<Long> bytes(Report report, VariantName name) {
        return report.variant(name).flatMap(Variant::uncompressedBytes);
    }

    /** The chart of one move. */
    public static final class Chart {
        private final String key;
        private final String svg;

        Chart(String key, String svg) {
            this.key = key;
            this.svg = svg;
        }

        public String getKey() {
            return key;
        }

        /** Markup in which everything that comes from a repository is escaped. */
        public String getSvg() {
            return svg;
        }
    }
}
