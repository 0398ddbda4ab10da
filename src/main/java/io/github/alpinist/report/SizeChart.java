package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sizes of the variants over the builds of a job, as an SVG element that stands in a page of HTML with the
 * {@linkplain HtmlReport#styleSheet() style sheet}. It has no script, and every size in it was measured: where one is
 * absent, its line has a gap.
 */
public final class SizeChart {
    /** The most builds that are shown. */
    public static final int BUILDS = 50;

    private static final int LABEL_CHARACTERS = 40;
    private static final int LABEL_LIMIT = 10;
    private static final String TITLE = "Sizes of the image, build by build";

    private final List<Point> points;
    private final ChartFrame frame;

    /**
     * What was measured in one build.
     *
     * @param label of the build, such as {@code #12}
     * @param link address of the build's page; absent where there is none
     * @param originalBytes size of the original; absent where not measured
     * @param alpineBytes size of alpine, measured in the same way; absent where not measured
     * @param slimBytes size of slim, measured in the same way; absent where not measured
     */
    public record Point(
            String label,
            Optional<String> link,
            Optional<Long> originalBytes,
            Optional<Long> alpineBytes,
            Optional<Long> slimBytes) {
        Optional<Long> bytes(VariantName variant) {
            return switch (variant) {
                case ORIGINAL -> originalBytes;
                case ALPINE -> alpineBytes;
                case SLIM -> slimBytes;
            };
        }

        private String inWords() {
            String sizes = Stream.of(VariantName.values())
                    .flatMap(variant -> bytes(variant).stream().map(bytes -> inWords(variant, bytes)))
                    .collect(Collectors.joining(", "));
            return label + ": " + (sizes.isEmpty() ? Figures.NOT_MEASURED : sizes);
        }

        private static String inWords(VariantName variant, long bytes) {
            return variant.label() + " " + Figures.megabytes(bytes) + " MB";
        }
    }

    private SizeChart(List<Point> points) {
        this.points = points;
        long most = points.stream()
                .flatMap(point -> Stream.of(VariantName.values()).flatMap(variant -> point.bytes(variant).stream()))
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        this.frame = new ChartFrame(points.size(), most);
    }

    /**
     * The last {@value #BUILDS} of the builds.
     *
     * @param points the oldest first
     */
    public static String svg(List<Point> points) {
        List<Point> last = points.subList(Math.max(0, points.size() - BUILDS), points.size());
        return new SizeChart(List.copyOf(last)).svg();
    }

    private String svg() {
        boolean leads = points.stream().anyMatch(point -> point.link().isPresent());
        String drawn = measured().isEmpty()
                ? ChartFrame.text(ChartFrame.WIDTH / 2, ChartFrame.HEIGHT / 2, "middle", "No size was measured.")
                : axes() + legend() + lines() + marks();
        return "<svg class=\"alpinist-chart\" role=\"" + (leads ? "group" : "img") + "\" viewBox=\"0 0 "
                + ChartFrame.WIDTH + " " + ChartFrame.HEIGHT + "\">\n" + Html.element("title", TITLE) + "\n"
                + Html.element("desc", Html.text(description())) + "\n" + drawn + "</svg>\n";
    }

    private String description() {
        return points.isEmpty()
                ? "There is no build."
                : points.stream().map(Point::inWords).collect(Collectors.joining("; ", "Sizes by build: ", "."));
    }

    private List<VariantName> measured() {
        return Stream.of(VariantName.values())
                .filter(variant ->
                        points.stream().anyMatch(point -> point.bytes(variant).isPresent()))
                .toList();
    }

    private String axes() {
        String ticks = frame.ticks().stream().map(frame::tick).collect(Collectors.joining());
        return "<g aria-hidden=\"true\">\n" + ChartFrame.text(ChartFrame.LEFT - 8, 16, "end", "MB") + ticks + "</g>\n";
    }

    private String legend() {
        List<VariantName> shown = measured();
        return IntStream.range(0, shown.size())
                .mapToObj(i -> legend(ChartFrame.LEFT + 16 + 150 * i, shown.get(i)))
                .collect(Collectors.joining("", "<g aria-hidden=\"true\">\n", "</g>\n"));
    }

    private String legend(int x, VariantName variant) {
        return line(variant, ChartFrame.corner(x - 16, 12) + " " + ChartFrame.corner(x + 16, 12))
                + ChartMark.of(variant, x, 12, variant.label())
                + ChartFrame.text(x + 24, 16, "start", variant.label());
    }

    private String lines() {
        return Stream.of(VariantName.values()).flatMap(this::lines).collect(Collectors.joining());
    }

    /** One line a run of builds without a gap. */
    private Stream<String> lines(VariantName variant) {
        List<List<String>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < points.size(); i++) {
            Optional<Long> bytes = points.get(i).bytes(variant);
            if (bytes.isEmpty()) {
                runs.add(new ArrayList<>());
            } else {
                runs.get(runs.size() - 1).add(ChartFrame.corner(frame.x(i), frame.y(bytes.get())));
            }
        }
        return runs.stream().filter(run -> run.size() > 1).map(run -> line(variant, String.join(" ", run)));
    }

    private static String line(VariantName variant, String corners) {
        return "<polyline class=\"alpinist-chart-line alpinist-chart-" + variant.label() + "\" points=\"" + corners
                + "\"/>\n";
    }

    private String marks() {
        return IntStream.range(0, points.size()).mapToObj(this::marks).collect(Collectors.joining());
    }

    private String marks(int build) {
        Point point = points.get(build);
        String marks = Stream.of(VariantName.values())
                .flatMap(variant -> point.bytes(variant).stream().map(bytes -> mark(build, variant, bytes)))
                .collect(Collectors.joining());
        boolean labelled = (points.size() - 1 - build) % labelEvery() == 0;
        String label = labelled ? ChartFrame.text(frame.x(build), ChartFrame.BOTTOM + 22, "middle", shown(point)) : "";
        String drawn = marks + label;
        return point.link()
                .filter(address -> !drawn.isEmpty())
                .map(address -> Html.link(address, drawn))
                .orElse(drawn);
    }

    /** So many builds from one label to the next that labels stay apart in the large type of a narrow screen. */
    private int labelEvery() {
        int longest =
                points.stream().mapToInt(point -> shown(point).length()).max().orElse(0);
        int labels = LABEL_CHARACTERS / (longest + 1);
        return (points.size() + labels - 1) / labels;
    }

    private static String shown(Point point) {
        return Plain.line(point.label(), LABEL_LIMIT);
    }

    private String mark(int build, VariantName variant, long bytes) {
        String hover = points.get(build).label() + ", " + Point.inWords(variant, bytes);
        return ChartMark.of(variant, frame.x(build), frame.y(bytes), hover);
    }
}
