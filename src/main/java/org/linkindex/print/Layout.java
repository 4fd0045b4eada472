package org.linkindex.print;

import org.linkindex.codes.QrSymbol;

/**
 * Where things stand on the front of a tag, the same on all of a ring. All is measured before
 * anything is drawn, so that nothing lies on anything.
 *
 * @param name where a name may stand
 * @param mostOfName points
 * @param icon where the picture stands
 * @param code where the code stands, from its capitals' top to their foot
 * @param codeSize points
 * @param host the host in words, broken where it must be
 * @param foot where the host stands, at the end of it on wide tags
 */
record Layout(
        Box name,
        double mostOfName,
        Box icon,
        Box code,
        double codeSize,
        Type.Setting host,
        Box foot) {

    /** Below this height the code stands beside the hole, as there is no room under it. */
    private static final double SMALL = 40;

    /** A line of five points: no name can stand in less. */
    private static final double LEAST_NAME = 1.2;

    /** Between the picture on a fob and the code below it. */
    private static final double BELOW_ICON = 1.4;

    /** How far below the middle of a fob's hole its code begins. */
    private static final double LOW = 3.3;

    /** How much earlier words end where a rule stands beside them. */
    private static final double BEFORE_RULE = 0.6;

    /** The least points in which a host is set, and a code. */
    private static final double LEAST_HOST = 5;

    private static final double LEAST_CODE = 8;

    /** A host isn't set smaller than this to save a line. */
    private static final double READABLE = 6.5;

    /** Between things on a tag of this format, and from words to the end of the band. */
    static double gap(TagFormat format) {
        return 1 + format.height() * 0.02;
    }

    /**
     * Finds out whether host and code have room beside an image that can be scanned.
     *
     * @throws CannotPrint when they have not, with the formats that would do
     */
    static void demand(Design design, Type type, QrSymbol symbol) {
        TagFormat format = design.format();
        if (!holds(design, format, type, symbol)) {
            throw Fitted.tooLong(
                    format,
                    Fitted.fits(format, symbol)
                            ? "it would not stand whole beside the code."
                            : Fitted.TOO_FINE,
                    each -> holds(design, each, type, symbol));
        }
    }

    private static boolean holds(Design design, TagFormat format, Type type, QrSymbol symbol) {
        return Fitted.fits(format, symbol)
                && (format.isPoster()
                        || of(design, format, type, Fitted.into(format, symbol)).holdsAll());
    }

    /** Whether all of it is where it belongs. */
    private boolean holdsAll() {
        return host.height() <= foot.height() + 0.01 && name.height() >= LEAST_NAME;
    }

    /** For a tag or a label of this format with such an image; a poster has its own. */
    static Layout of(Design design, TagFormat format, Type type, Fitted fitted) {
        Box place = fitted.place(format);
        if (format.isHigh()) {
            return high(design, format, type, place);
        }
        double safe = format.safe();
        double rule = design.look() == Look.CONTRAST ? BEFORE_RULE : 0;
        double width = place.x() - safe - gap(format) - rule;
        Box all = new Box(safe, safe, width, format.height() - 2 * safe);
        if (!format.hasHole()) {
            return plain(design, format, type, all);
        }
        return format.height() < SMALL
                ? fob(design, format, type, all)
                : holed(design, format, type, all);
    }

    /** The name above the hole, picture and code beside it, the host below. */
    private static Layout fob(Design design, TagFormat format, Type type, Box all) {
        double middle = format.height() / 2;
        double clear = Front.HOLE + Front.CLEAR;
        Box name = new Box(all.x(), all.y(), all.width(), middle - clear - all.y());
        // so low that the circle round the hole has given way
        double top = middle + LOW;
        double beside = Front.HOLE_FROM_EDGE + Math.sqrt(clear * clear - LOW * LOW) + 0.1;
        double size = codeSize(design, type, format, all.right() - beside, 0.27);
        double width = size * design.codeWidth(type);
        double icon = design.isColoured() ? top - BELOW_ICON - middle + clear - 0.8 : 0;
        Box foot = new Box(all.x(), middle + clear, all.width(), all.bottom() - middle - clear);
        return new Layout(
                name,
                mostOfName(design, format, all.width()),
                new Box(beside + (width - icon) / 2, top - BELOW_ICON - icon, icon, icon),
                new Box(beside, top, width, Type.CAPITAL * size / Type.POINTS),
                size,
                host(design, type, foot, 7.5),
                foot);
    }

    /** The name above the hole, the picture beside it, code and host below. */
    private static Layout holed(Design design, TagFormat format, Type type, Box all) {
        double middle = format.height() / 2;
        double clear = Front.HOLE + Front.CLEAR;
        double gap = gap(format);
        Box name = new Box(all.x(), all.y(), all.width(), middle - clear - all.y() - gap / 2);
        double beside = Front.HOLE_FROM_EDGE + clear + 0.2;
        double side = 2 * clear - gap;
        Box below = new Box(all.x(), middle + clear, all.width(), all.bottom() - middle - clear);
        double size = codeSize(design, type, format, all.width(), 0.27);
        double code = Type.CAPITAL * size / Type.POINTS;
        Box foot = below.below(code + gap);
        Type.Setting host = host(design, type, foot, 4 + format.height() * 0.12);
        return new Layout(
                name,
                mostOfName(design, format, all.width()),
                new Box(beside, middle - side / 2, side, side),
                new Box(all.x(), foot.bottom() - host.height() - gap - code, all.width(), code),
                size,
                host,
                foot);
    }

    /** Picture and name on top, code and host at the foot. */
    private static Layout plain(Design design, TagFormat format, Type type, Box all) {
        double gap = gap(format);
        boolean isSmall = format.height() < 25;
        boolean isWide = all.width() > 1.25 * all.height();
        double size = codeSize(design, type, format, all.width(), isWide ? 0.4 : 0.27);
        double code = Type.CAPITAL * size / Type.POINTS;
        double share = all.height() * (isSmall ? 0.4 : 0.25);
        Box foot = new Box(all.x(), all.bottom() - share, all.width(), share);
        Type.Setting host =
                host(design, type, foot, isSmall ? LEAST_HOST : Math.clamp(size * 0.6, 5, 22));
        double taken = code + 0.6 + format.height() * 0.02 + host.height();
        // room for what hangs below a name's last line, and some more
        double under = gap * (isSmall ? 1.2 : 2.8);
        Box name = new Box(all.x(), all.y(), all.width(), all.height() - taken - under);
        Box icon = new Box(all.x(), all.y(), 0, 0);
        if (design.isColoured() && name.height() > 10) {
            double side =
                    isWide ? Math.min(name.height(), all.width() * 0.3) : name.height() * 0.42;
            side = Math.min(side, 0.2 * format.height() + 4);
            icon = new Box(all.x(), all.y(), side, side);
            name = isWide ? name.after(side + gap) : name.below(side + gap);
        }
        return new Layout(
                name,
                mostOfName(design, format, name.width()),
                icon,
                new Box(all.x(), all.bottom() - taken, all.width(), code),
                size,
                host,
                foot);
    }

    /** Picture and name in a band on top, code and host below the image. */
    private static Layout high(Design design, TagFormat format, Type type, Box place) {
        double safe = format.safe();
        double width = format.width() - 2 * safe;
        Box name = new Box(safe, safe, width, place.y() - 2 * safe);
        Box icon = new Box(safe, safe, 0, 0);
        if (design.isColoured()) {
            double hole = 2 * HighFront.hole(place.y());
            double side = Math.min(name.height(), format.width() * 0.2);
            name = name.after(2 * hole + HighFront.GAP / 2);
            icon = new Box(name.x(), (place.y() - side) / 2, side, side);
            name = name.after(side + HighFront.GAP + place.y() * 0.06);
        }
        Box below = new Box(safe, place.bottom(), width, format.height() - safe - place.bottom());
        double size = Math.clamp(below.height() * 0.4 * Type.POINTS, 9, 30);
        double code = Type.CAPITAL * size / Type.POINTS;
        Box foot = below.below(code + HighFront.gap(format, place.bottom()));
        foot = new Box(foot.x(), foot.y(), width, foot.height() * 0.55);
        return new Layout(
                name,
                format.width() * 0.3,
                icon,
                new Box(safe, below.y(), width, code),
                size,
                host(design, type, foot, Math.max(6, size * 0.6)),
                foot);
    }

    /** As large as it fits; a little smaller where that saves a line. */
    private static Type.Setting host(Design design, Type type, Box foot, double most) {
        String text = Type.breakable(design.host());
        Type.Setting host = type.whole(text, false, foot.width(), foot.height(), most, LEAST_HOST);
        double least = Math.max(READABLE, host.size() * 0.75);
        for (double size = host.size() - 0.5; size >= least; size -= 0.5) {
            Type.Setting smaller = type.whole(text, false, foot.width(), foot.height(), size, size);
            if (smaller.lines().size() < host.lines().size()) {
                return smaller;
            }
        }
        return host;
    }

    private static double mostOfName(Design design, TagFormat format, double width) {
        double most = Math.min(60, 4.5 + format.height() * (width > 50 ? 0.5 : 0.36));
        return design.isColoured() ? most : most * 1.15;
    }

    /**
     * At least eight points, at most this many for each millimetre of the tag's height, and two.
     */
    private static double codeSize(
            Design design, Type type, TagFormat format, double room, double perHeight) {
        double most = Math.clamp(2 + format.height() * perHeight, LEAST_CODE, 44);
        if (!design.isColoured()) {
            most *= 1.1;
        }
        double fits = room / design.codeWidth(type);
        return Math.max(LEAST_CODE, Math.floor(Math.min(most, fits) * 4) / 4);
    }
}
