package io.github.alpinist.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where a chart has its builds and sizes, in the units of its picture. */
final class ChartFrame {
    static final int WIDTH = 640;
    static final int HEIGHT = 300;
    static final int LEFT = 64;
    static final int BOTTOM = 262;
    private static final int RIGHT = 612;
    private static final int TOP = 44;
    private static final int INSET = 20;
    private static final int MOST_TICKS = 5;
    private static final double BYTES = 1e6;

    private final int builds;
    private final double step;
    private final int steps;

    /** @param mostBytes the largest size that is to be shown */
    ChartFrame(int builds, long mostBytes) {
        this.builds = builds;
        this.step = step(mostBytes / BYTES / MOST_TICKS);
        this.steps = Math.max(1, (int) Math.ceil(mostBytes / BYTES / step));
    }

    /** The round number of MB, at least 0.1, that is the next to the one given. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 0.1))));
        return List.of(1, 2, 5).stream()
                .map(digit -> digit * power)
                .filter(round -> round >= least)
                .findFirst()
                .orElse(10 * power);
    }

    double x(int build) {
        double width = RIGHT - LEFT - 2.0 * INSET;
        return LEFT + INSET + (builds < 2 ? width / 2 : build * width / (builds - 1));
    }

    double y(long bytes) {
        return height(bytes / BYTES);
    }

    private double height(double megabytes) {
        return BOTTOM - (BOTTOM - TOP) * megabytes / (steps * step);
    }

    /** In MB, from 0. */
    List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> i * step).toList();
    }

    /** A line across the chart, with its MB beside it. */
    String tick(double megabytes) {
        double y = height(megabytes);
        String label = String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", megabytes);
        return "<line class=\"alpinist-chart-grid\" x1=\"" + LEFT + "\" x2=\"" + RIGHT + "\" y1=\"" + number(y)
                + "\" y2=\"" + number(y) + "\"/>" + text(LEFT - 8, y + 4, "end", label);
    }

    /**
     * A text on one line.
     *
     * @param anchor which of its ends is at {@code x}, in the words of SVG
     * @param text of any origin
     */
    static String text(double x, double y, String anchor, String text) {
        return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">" + Html.text(text)
                + "</text>\n";
    }

    static String corner(double x, double y) {
        return number(x) + "," + number(y);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
