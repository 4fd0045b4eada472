package org.linkindex.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path data of SVG 1.1, 8.3. */
final class Strokes {

    private static final Pattern PIECE = Pattern.compile("[A-Za-z]|" + Drawing.NUMBER.pattern());

    private final List<String> pieces;
    private final Path2D.Double path = new Path2D.Double();
    private int next;
    private double x;
    private double y;
    private double controlX;
    private double controlY;
    private double startX;
    private double startY;

    Strokes(String data) {
        pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(data);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
    }

    Path2D path() {
        char command = ' ';
        while (next < pieces.size()) {
            if (Character.isLetter(pieces.get(next).charAt(0))) {
                command = pieces.get(next++).charAt(0);
            } else if (command == 'M' || command == 'm') {
                command--; // further pairs after a move are lines
            } else if (command == 'Z' || command == 'z') {
                throw Drawing.refused();
            }
            draw(command);
        }
        return path;
    }

    private void draw(char command) {
        double baseX = Character.isLowerCase(command) ? x : 0;
        double baseY = Character.isLowerCase(command) ? y : 0;
        char last = Character.toUpperCase(command);
        if (last != 'M' && path.getCurrentPoint() == null) {
            throw Drawing.refused();
        }
        switch (last) {
            case 'M' -> {
                moveTo(baseX + number(), baseY + number());
                path.moveTo(x, y);
                startX = x;
                startY = y;
            }
            case 'L' -> line(baseX + number(), baseY + number());
            case 'H' -> line(baseX + number(), y);
            case 'V' -> line(x, baseY + number());
            case 'C' ->
                    curve(
                            baseX + number(),
                            baseY + number(),
                            baseX + number(),
                            baseY + number(),
                            baseX + number(),
                            baseY + number());
            case 'S' ->
                    curve(
                            2 * x - controlX,
                            2 * y - controlY,
                            baseX + number(),
                            baseY + number(),
                            baseX + number(),
                            baseY + number());
            case 'Q' -> bend(baseX + number(), baseY + number(), baseX, baseY);
            case 'T' -> bend(2 * x - controlX, 2 * y - controlY, baseX, baseY);
            case 'A' -> arc(baseX, baseY);
            case 'Z' -> {
                path.closePath();
                moveTo(startX, startY);
            }
            default -> throw Drawing.refused();
        }
    }

    private double number() {
        if (next == pieces.size()) {
            throw Drawing.refused();
        }
        String piece = pieces.get(next++);
        if (Character.isLetter(piece.charAt(0))) {
            throw Drawing.refused();
        }
        return Drawing.number(piece);
    }

    /** One digit, which need not be parted from what follows: {@code a1 1 0 01.5.5}. */
    private boolean flag() {
        String piece = next < pieces.size() ? pieces.get(next) : "";
        if (!piece.startsWith("0") && !piece.startsWith("1")) {
            throw Drawing.refused();
        }
        if (piece.length() == 1) {
            next++;
        } else {
            pieces.set(next, piece.substring(1));
        }
        return piece.startsWith("1");
    }

    private void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        controlX = toX;
        controlY = toY;
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        moveTo(toX, toY);
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        moveTo(toX, toY);
        controlX = x2;
        controlY = y2;
    }

    private void bend(double x1, double y1, double baseX, double baseY) {
        double toX = baseX + number();
        double toY = baseY + number();
        path.quadTo(x1, y1, toX, toY);
        moveTo(toX, toY);
        controlX = x1;
        controlY = y1;
    }

    /** From end points to centre: SVG 1.1, F.6.5. */
    private void arc(double baseX, double baseY) {
        double rx = Math.abs(number());
        double ry = Math.abs(number());
        double turn = Math.toRadians(number());
        boolean large = flag();
        boolean sweep = flag();
        double toX = baseX + number();
        double toY = baseY + number();
        if (rx == 0 || ry == 0 || (toX == x && toY == y)) {
            line(toX, toY);
            return;
        }
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double halfX = cos * (x - toX) / 2 + sin * (y - toY) / 2;
        double halfY = -sin * (x - toX) / 2 + cos * (y - toY) / 2;
        double over = halfX * halfX / (rx * rx) + halfY * halfY / (ry * ry);
        if (over > 1) {
            rx *= Math.sqrt(over);
            ry *= Math.sqrt(over);
        }
        double square =
                (rx * rx * ry * ry - rx * rx * halfY * halfY - ry * ry * halfX * halfX)
                        / (rx * rx * halfY * halfY + ry * ry * halfX * halfX);
        double factor = (large == sweep ? -1 : 1) * Math.sqrt(Math.max(0, square));
        double middleX = factor * rx * halfY / ry;
        double middleY = -factor * ry * halfX / rx;
        double from = Math.atan2((halfY - middleY) / ry, (halfX - middleX) / rx);
        double to = Math.atan2((-halfY - middleY) / ry, (-halfX - middleX) / rx);
        double extent = Math.toDegrees(to - from) % 360;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        Path2D.Double piece =
                new Path2D.Double(
                        new Arc2D.Double(
                                -rx,
                                -ry,
                                2 * rx,
                                2 * ry,
                                -Math.toDegrees(from),
                                -extent,
                                Arc2D.OPEN));
        piece.transform(AffineTransform.getRotateInstance(turn));
        piece.transform(
                AffineTransform.getTranslateInstance(
                        cos * middleX - sin * middleY + (x + toX) / 2,
                        sin * middleX + cos * middleY + (y + toY) / 2));
        path.append(piece, true);
        moveTo(toX, toY);
    }
}
