package org.linkindex.print;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A drawing made of shapes alone: the strict part of SVG in which our icons are written, and in
 * which a logo may be. Nothing in it is fetched, run or resolved; whatever is not on the list is
 * refused.
 *
 * @param width in units of its own
 * @param shapes from the back to the front
 */
record Drawing(double width, double height, List<Shape> shapes) {

    /**
     * One shape.
     *
     * @param fill red, green, blue; null for none
     * @param stroke red, green, blue; null for none
     */
    record Shape(Path2D path, @Nullable Integer fill, @Nullable Integer stroke, double line) {}

    /** Largest number, either way; the least frame is as small as this is large. */
    private static final double LARGEST = 1_000_000;

    /** Most shapes; a logo has dozens. */
    private static final int MOST_SHAPES = 2_000;

    private static final Set<String> ELEMENTS =
            Set.of(
                    "svg",
                    "g",
                    "title",
                    "desc",
                    "path",
                    "rect",
                    "circle",
                    "ellipse",
                    "line",
                    "polyline",
                    "polygon");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "class",
                    "id",
                    "version",
                    "width",
                    "height",
                    "viewBox",
                    "fill",
                    "stroke",
                    "stroke-width",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "aria-hidden",
                    "d",
                    "x",
                    "y",
                    "rx",
                    "ry",
                    "cx",
                    "cy",
                    "r",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "points",
                    "role",
                    "aria-label",
                    "fill-rule");

    static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    /**
     * Reads a drawing.
     *
     * @throws CannotPrint when it holds anything but plain shapes in plain colours
     */
    static Drawing read(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return new Reader(factory.createXMLStreamReader(new ByteArrayInputStream(svg))).read();
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw refused();
        }
    }

    static CannotPrint refused() {
        return new CannotPrint(
                "This SVG holds more than plain shapes in plain colours; save the logo as PNG.");
    }

    /** Walks through the elements once. */
    private static final class Reader {

        private final XMLStreamReader xml;
        private final List<Shape> shapes = new ArrayList<>();
        private final List<Paint> paints = new ArrayList<>();
        private double width;
        private double height;

        private record Paint(@Nullable Integer fill, @Nullable Integer stroke, double line) {}

        Reader(XMLStreamReader xml) {
            this.xml = xml;
        }

        Drawing read() throws XMLStreamException {
            paints.add(new Paint(0, null, 1));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> paints.removeLast();
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.PROCESSING_INSTRUCTION ->
                            throw refused();
                    default -> {}
                }
            }
            if (Math.min(width, height) < 1 / LARGEST) {
                throw refused();
            }
            return new Drawing(width, height, List.copyOf(shapes));
        }

        private void start() {
            String element = xml.getLocalName();
            boolean known = ELEMENTS.contains(element);
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                known &= ATTRIBUTES.contains(xml.getAttributeLocalName(i));
            }
            if (!known || shapes.size() == MOST_SHAPES) {
                throw refused();
            }
            Paint outer = paints.getLast();
            Paint paint =
                    new Paint(
                            colour("fill", outer.fill),
                            colour("stroke", outer.stroke),
                            length("stroke-width", outer.line));
            paints.add(paint);
            if (element.equals("svg")) {
                size();
                return;
            }
            Path2D path = path(element);
            if (attribute("fill-rule").equals("evenodd")) {
                path.setWindingRule(Path2D.WIND_EVEN_ODD);
            }
            if (!isBounded(path)) {
                throw refused();
            }
            if (path.getCurrentPoint() != null) {
                shapes.add(new Shape(path, paint.fill, paint.stroke, paint.line));
            }
        }

        /** Sums of numbers may be larger than each, and an arc may be nowhere. */
        private static boolean isBounded(Path2D path) {
            double[] at = new double[6];
            for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
                each.currentSegment(at);
                if (!Arrays.stream(at).allMatch(number -> Math.abs(number) <= LARGEST)) {
                    return false;
                }
            }
            return true;
        }

        private void size() {
            String box = attribute("viewBox");
            List<Double> numbers = numbers(box);
            if (box.isEmpty()) {
                width = length("width", 0);
                height = length("height", 0);
            } else if (numbers.size() == 4 && numbers.get(0) == 0 && numbers.get(1) == 0) {
                width = numbers.get(2);
                height = numbers.get(3);
            } else {
                throw refused();
            }
        }

        private Path2D path(String element) {
            return switch (element) {
                case "path" -> new Strokes(attribute("d")).path();
                case "rect" -> rectangle();
                case "circle" -> ellipse(length("r", 0), length("r", 0));
                case "ellipse" -> ellipse(length("rx", 0), length("ry", 0));
                case "line" ->
                        new Path2D.Double(
                                new Line2D.Double(
                                        length("x1", 0),
                                        length("y1", 0),
                                        length("x2", 0),
                                        length("y2", 0)));
                case "polyline" -> new Strokes("M" + attribute("points")).path();
                case "polygon" -> new Strokes("M" + attribute("points") + "Z").path();
                default -> new Path2D.Double();
            };
        }

        private Path2D rectangle() {
            double x = length("x", 0);
            double y = length("y", 0);
            double round = 2 * length("rx", length("ry", 0));
            return new Path2D.Double(
                    round > 0
                            ? new RoundRectangle2D.Double(
                                    x, y, length("width", 0), length("height", 0), round, round)
                            : new Rectangle2D.Double(
                                    x, y, length("width", 0), length("height", 0)));
        }

        private Path2D ellipse(double rx, double ry) {
            return new Path2D.Double(
                    new Ellipse2D.Double(
                            length("cx", 0) - rx, length("cy", 0) - ry, 2 * rx, 2 * ry));
        }

        private @Nullable Integer colour(String name, @Nullable Integer outer) {
            String value = attribute(name);
            if (value.isEmpty()) {
                return outer;
            }
            if (value.matches("#[0-9a-fA-F]{6}")) {
                return Integer.parseInt(value.substring(1), 16);
            }
            if (value.matches("#[0-9a-fA-F]{3}")) {
                return Integer.parseInt(value.substring(1).replaceAll(".", "$0$0"), 16);
            }
            return switch (value) {
                case "none" -> null;
                case "black", "currentColor" -> 0;
                case "white" -> 0xffffff;
                default -> throw refused();
            };
        }

        private double length(String name, double otherwise) {
            String value = attribute(name).replaceFirst("px$", "");
            if (value.isEmpty()) {
                return otherwise;
            }
            if (!NUMBER.matcher(value).matches()) {
                throw refused();
            }
            return number(value);
        }

        private String attribute(String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? "" : value.strip();
        }
    }

    /**
     * The number that is written here.
     *
     * @throws CannotPrint when it is larger than a drawing needs
     */
    static double number(String written) {
        double number = Double.parseDouble(written);
        if (Math.abs(number) > LARGEST) {
            throw refused();
        }
        return number;
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(number(matcher.group()));
        }
        return numbers;
    }
}
