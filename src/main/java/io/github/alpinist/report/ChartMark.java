package io.github.alpinist.report;

/** A measured size in a chart; each variant has a shape of its own. */
final class ChartMark {
    private static final double HALF = 4.5;

    private ChartMark() {}

    /** @param hover of any origin */
    static String of(VariantName variant, double x, double y, String hover) {
        String style = " class=\"alpinist-chart-mark alpinist-chart-" + variant.label() + "\"";
        String title = Html.element("title", Html.text(hover));
        return switch (variant) {
            case ORIGINAL -> circle(style, x, y, title);
            case ALPINE -> square(style, x, y, title);
            case SLIM -> triangle(style, x, y, title);
        };
    }

    private static String circle(String style, double x, double y, String title) {
        return "<circle" + style + attribute("cx", x) + attribute("cy", y) + attribute("r", HALF) + ">" + title
                + "</circle>\n";
    }

    private static String square(String style, double x, double y, String title) {
        return "<rect" + style + attribute("x", x - HALF) + attribute("y", y - HALF) + attribute("width", 2 * HALF)
                + attribute("height", 2 * HALF) + ">" + title + "</rect>\n";
    }

    private static String triangle(String style, double x, double y, String title) {
        String corners = ChartFrame.corner(x, y - HALF - 1) + " " + ChartFrame.corner(x + HALF + 1, y + HALF) + " "
                + ChartFrame.corner(x - HALF - 1, y + HALF);
        return "<polygon" + style + " points=\"" + corners + "\">" + title + "</polygon>\n";
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + ChartFrame.number(value) + "\"";
    }
}
