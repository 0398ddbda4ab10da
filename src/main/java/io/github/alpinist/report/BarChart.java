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

    private void addLayers(Variant variant) {
        int y = rows.size() * ROW;
        long below = 0;
        StringBuilder bars = new StringBuilder();
        for (Layer layer : variant.layers()) {
            String hover = Figures.megabytes(layer.bytes()) + " MB "
                    + layer.createdBy().orElse(layer.digest());
            bars.append(rectangle(variant.name(), below, layer.bytes(), y, hover));
            below += layer.bytes();
        }
        add(
                variant.name(),
                bars.toString(),
                below,
                Figures.megabytes(below) + " MB in " + variant.layers().size() + " layers");
    }

    private void addRange(Quantity.Unit unit, Samples samples) {
        int y = rows.size() * ROW + ROW / 2;
        String line = "<line class=\"alpinist-chart-range alpinist-chart-"
                + samples.variant().label() + "\" x1=\""
                + ChartFrame.number(x(samples.least())) + "\" x2=\"" + ChartFrame.number(x(samples.most()))
                + "\" y1=\"" + y + "\" y2=\"" + y + "\"/>\n";
        String median = Figures.amount(unit, samples.median());
        String words = median + " (" + Figures.amount(unit, (double) samples.least()) + " to "
                + Figures.amount(unit, (double) samples.most()) + ")";
        add(
                samples.variant(),
                line + ChartMark.of(samples.variant(), x(samples.median()), y, words),
                samples.most(),
                median);
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
        return LEFT + (RIGHT - LEFT) * value / most * 0.86;
    }

    private String rectangle(VariantName variant, long from, long bytes, int y, String hover) {
        return "<rect class=\"alpinist-chart-layer alpinist-chart-" + variant.label() + "\" x=\""
                + ChartFrame.number(x(from)) + "\" y=\"" + (y + (ROW - BAR) / 2) + "\" width=\""
                + ChartFrame.number(x(from + bytes) - x(from)) + "\" height=\"" + BAR + "\">"
                + Html.element("title", Html.text(hover)) + "</rect>\n";
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
