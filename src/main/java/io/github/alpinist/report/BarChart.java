package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a variant each, from 0 to the most, as an SVG element with its title and its description; without script. */
final class BarChart {
    private static final int LEFT = 72;
    private static final int RIGHT = 540;
    private static final int ROW = 36;
    private static final int BAR = 22;

    /** Of the picture's width; the rest is for figures, which a narrow screen shows larger. */
    private static final double DRAWN = 0.54;

    /** More are too thin to be told apart. */
    private static final int MOST_PARTS = 25;

    private final String title;
    private final double most;
    private final List<String> rows = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private BarChart(String title, double most) {
        this.title = title;
        this.most = most;
    }

    /** The layers of each variant, one on the other; empty where none were measured. */
    static String layers(Report report) {
        long most = report.variants().stream()
                .mapToLong(variant ->
                        variant.layers().stream().mapToLong(Layer::bytes).sum())
                .max()
                .orElse(0);
        BarChart chart = new BarChart("Layers of each variant, uncompressed", most);
        report.variants().stream()
                .filter(variant -> !variant.layers().isEmpty())
                .forEach(chart::addLayers);
        return most == 0 ? "" : chart.svg();
    }

    /** The packages of each variant, the largest first, by their installed sizes; empty where none were read. */
    static String packages(Measurements measurements) {
        long most = measurements.contents().stream()
                .mapToLong(BarChart::packageBytes)
                .max()
                .orElse(0);
        BarChart chart = new BarChart("Packages of each variant, by their installed sizes", most);
        measurements.contents().forEach(chart::addPackages);
        return most == 0 ? "" : chart.svg();
    }

    private static long packageBytes(Contents contents) {
        return contents.packages().stream().mapToLong(PackageSize::bytes).sum();
    }

    /** What was measured in rounds, each variant from its least to its most, with its median. */
    static String ranges(Measurements measurements) {
        return measurements.running().stream()
                .filter(each -> each.quantity() != Quantity.BUILD && each.quantity() != Quantity.TEST)
                .map(BarChart::range)
                .collect(Collectors.joining());
    }

    private static String range(Measurement measurement) {
        double most =
                measurement.samples().stream().mapToDouble(Samples::most).max().orElse(0);
        BarChart chart = new BarChart(measurement.label() + ", least to most with the median", Math.max(1, most));
        measurement
                .samples()
                .forEach(samples -> chart.addRange(measurement.quantity().unit(), samples));
        return chart.svg();
    }

    /** One part of a bar, with the words that it shows when it is pointed at. */
    private record Part(long bytes, String words) {
        static Part of(long bytes, String what) {
            return new Part(bytes, Figures.megabytes(bytes) + " MB " + what);
        }
    }

    private void addLayers(Variant variant) {
        List<Part> parts = variant.layers().stream()
                .map(layer -> Part.of(layer.bytes(), layer.createdBy().orElse(layer.digest())))
                .toList();
        addStacked(variant.name(), parts, "MB in " + parts.size() + " layers");
    }

    private void addPackages(Contents contents) {
        List<PackageSize> all = contents.packages();
        int shown = Math.min(MOST_PARTS, all.size());
        List<Part> parts = new ArrayList<>();
        all.subList(0, shown).forEach(each -> parts.add(Part.of(each.bytes(), each.name())));
        long others = all.subList(shown, all.size()).stream()
                .mapToLong(PackageSize::bytes)
                .sum();
        if (others > 0) {
            parts.add(Part.of(others, "in " + (all.size() - shown) + " others"));
        }
        addStacked(contents.variant(), parts, "MB in " + all.size() + " packages");
    }

    private void addStacked(VariantName variant, List<Part> parts, String figure) {
        int y = rows.size() * ROW;
        long below = 0;
        StringBuilder bars = new StringBuilder();
        for (Part part : parts) {
            bars.append(rectangle(variant, below, part, y));
            below += part.bytes();
        }
        add(variant, bars.toString(), below, Figures.megabytes(below) + " " + figure);
    }

    private void addRange(Quantity.Unit unit, Samples samples) {
        int y = rows.size() * ROW + ROW / 2;
        String line = "<line class=\"alpinist-chart-range alpinist-chart-"
                + samples.variant().label() + "\" x1=\""
                + ChartFrame.number(x(samples.least())) + "\" x2=\"" + ChartFrame.number(x(samples.most()))
                + "\" y1=\"" + y + "\" y2=\"" + y + "\"/>\n";
        String median = Figures.amount(unit, samples.median());
        String figure = median + " (" + Figures.amount(unit, (double) samples.least()) + " to "
                + Figures.amount(unit, (double) samples.most()) + ")";
        add(
                samples.variant(),
                line + ChartMark.of(samples.variant(), x(samples.median()), y, figure),
                samples.most(),
                figure);
    }

    /** @param end where its figure stands, behind it */
    private void add(VariantName variant, String drawn, long end, String figure) {
        double y = rows.size() * ROW + ROW / 2.0 + 4;
        rows.add(ChartFrame.text(LEFT - 8, y, "end", variant.label())
                + drawn
                + ChartFrame.text(x(end) + 10, y, "start", figure));
        words.add(variant.label() + " " + figure);
    }

    private double x(long value) {
        return x((double) value);
    }

    private double x(double value) {
        return LEFT + (RIGHT - LEFT) * value / most * DRAWN;
    }

    private String rectangle(VariantName variant, long from, Part part, int y) {
        return "<rect class=\"alpinist-chart-layer alpinist-chart-" + variant.label() + "\" x=\""
                + ChartFrame.number(x(from)) + "\" y=\"" + (y + (ROW - BAR) / 2) + "\" width=\""
                + ChartFrame.number(x(from + part.bytes()) - x(from)) + "\" height=\"" + BAR + "\">"
                + Html.element("title", Html.text(part.words())) + "</rect>\n";
    }

    private String svg() {
        String drawn = String.join("", rows);
        String caption = Html.element("figcaption", Html.text(title));
        String picture = "<svg class=\"alpinist-chart\" role=\"img\" viewBox=\"0 0 " + ChartFrame.WIDTH + " "
                + rows.size() * ROW + "\">\n" + Html.element("title", Html.text(title)) + "\n"
                + Html.element("desc", Html.text(String.join("; ", words))) + "\n" + drawn + "</svg>\n";
        return Html.element("figure", "picture", "\n" + caption + "\n" + picture) + "\n";
    }
}
