package org.linkindex.search;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.linkindex.search.Scale.Figures;

/** Draws how times grow with the catalogue, both axes by tens, as SVG. */
record ScalePlot(List<Figures> figures) {

    private static final int LEFT = 70;
    private static final int TOP = 20;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final double LEAST = 0.1;
    private static final double MOST = 1_000;
    private static final double FEWEST = 5_000;
    private static final double MANIEST = 2_000_000;

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 690 370\"");
        svg.append(" font-family=\"sans-serif\" font-size=\"14\" role=\"img\">\n");
        svg.append(
                "<title>Milliseconds of search and suggestions by number of resources</title>\n");
        svg.append("<rect width=\"690\" height=\"370\" fill=\"#fff\"/>\n");
        for (double time = LEAST; time <= MOST; time *= 10) {
            line(svg, LEFT, y(time), LEFT + WIDTH, y(time), "#ccc", "");
            text(svg, LEFT - 8, y(time) + 5, "end", trimmed(time) + " ms");
        }
        for (Figures each : figures) {
            double x = x(each.resources());
            line(svg, x, TOP, x, TOP + HEIGHT, "#ccc", "");
            text(svg, x, TOP + HEIGHT + 22, "middle", "%,d".formatted(each.resources()));
        }
        curve(svg, "search p99", "#8a2b06", "", each -> Figures.at(each.searchMilliseconds(), 99));
        curve(
                svg,
                "search p50",
                "#8a2b06",
                "5 4",
                each -> Figures.at(each.searchMilliseconds(), 50));
        curve(
                svg,
                "suggest p99",
                "#0b5f5a",
                "",
                each -> Figures.at(each.suggestMilliseconds(), 99));
        curve(
                svg,
                "suggest p50",
                "#0b5f5a",
                "5 4",
                each -> Figures.at(each.suggestMilliseconds(), 50));
        text(svg, LEFT + WIDTH / 2.0, TOP + HEIGHT + 44, "middle", "resources");
        return svg.append("</svg>\n").toString();
    }

    private void curve(
            StringBuilder svg,
            String name,
            String colour,
            String dashes,
            ToDoubleFunction<Figures> time) {
        for (int i = 1; i < figures.size(); i++) {
            Figures from = figures.get(i - 1);
            Figures to = figures.get(i);
            line(
                    svg,
                    x(from.resources()),
                    y(time.applyAsDouble(from)),
                    x(to.resources()),
                    y(time.applyAsDouble(to)),
                    colour,
                    dashes);
        }
        Figures last = figures.getLast();
        text(svg, x(last.resources()) + 8, y(time.applyAsDouble(last)) + 5, "start", name);
    }

    private static double x(double resources) {
        return LEFT + WIDTH * Math.log(resources / FEWEST) / Math.log(MANIEST / FEWEST);
    }

    private static double y(double time) {
        double share = Math.log(Math.max(time, LEAST) / LEAST) / Math.log(MOST / LEAST);
        return TOP + HEIGHT * (1 - share);
    }

    private static String trimmed(double time) {
        return time < 1 ? "%.1f".formatted(time) : "%,.0f".formatted(time);
    }

    private static void line(
            StringBuilder svg,
            double fromX,
            double fromY,
            double toX,
            double toY,
            String colour,
            String dashes) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"2\""
                                + " stroke-dasharray=\"%s\" fill=\"none\"/>\n",
                        fromX,
                        fromY,
                        toX,
                        toY,
                        colour,
                        dashes.isEmpty() ? "none" : dashes));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                        x,
                        y,
                        anchor,
                        words));
    }
}
