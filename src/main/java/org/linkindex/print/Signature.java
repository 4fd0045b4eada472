package org.linkindex.print;

import java.util.List;
import java.util.Optional;

/**
 * Whose paper it is, set into a room of some size: the logo beside the name. Where both have no
 * room, the logo is made smaller, then left out; a name is broken into lines, and cut at a word at
 * last.
 */
final class Signature {

    private static final Type.Setting EMPTY = new Type.Setting(List.of(), true, 1);

    private static final Signature NONE = new Signature("", Optional.empty(), 0, 0, EMPTY);

    private static final double BESIDE = 1.5;

    /** What part of the width a logo takes beside a name: at most so much, and no less. */
    private static final double WIDEST = 0.4;

    private static final double NARROWEST = 0.15;

    /** A name is readable in so many points; only where it would be cut it is smaller. */
    private static final double READABLE = 6;

    private static final double LEAST = 5;

    private final String words;
    private final Optional<Logo> logo;
    private final double logoWidth;
    private final double logoHeight;
    private final Type.Setting name;

    private Signature(
            String words,
            Optional<Logo> logo,
            double logoWidth,
            double logoHeight,
            Type.Setting name) {
        this.words = words;
        this.logo = logo;
        this.logoWidth = logoWidth;
        this.logoHeight = logoHeight;
        this.name = name;
    }

    /**
     * As large as it fits.
     *
     * @param height of the room, of which it takes no more than it needs
     * @param most points of the name
     */
    static Signature of(Type type, Imprint imprint, double width, double height, double most) {
        String words = imprint.name();
        if (height < Type.CAPITAL * LEAST / Type.POINTS || imprint.isEmpty()) {
            return NONE;
        }
        if (words.isEmpty()) {
            return withLogo(imprint, width, height, EMPTY);
        }
        if (imprint.logo().isPresent()) {
            for (double share = WIDEST; share >= NARROWEST; share -= 0.05) {
                Signature beside = withLogo(imprint, width * share, height, EMPTY);
                double room = width - beside.logoWidth - BESIDE;
                Type.Setting name = type.whole(words, true, room, height, most, READABLE);
                if (name.height() <= height && !isBroken(name, words)) {
                    return withLogo(imprint, width * share, height, name);
                }
            }
        }
        Type.Setting name = type.fit(words, true, width, height, most, LEAST);
        return new Signature(words, Optional.empty(), 0, 0, name);
    }

    /** Whether a word stands on two lines. */
    private static boolean isBroken(Type.Setting name, String words) {
        return !String.join(" ", name.lines()).equals(words);
    }

    private static Signature withLogo(
            Imprint imprint, double width, double height, Type.Setting name) {
        Logo logo = imprint.logo().orElseThrow();
        double high = Math.min(height, width / logo.widthToHeight());
        return new Signature(
                imprint.name(), imprint.logo(), high * logo.widthToHeight(), high, name);
    }

    double height() {
        return Math.max(logoHeight, name.height());
    }

    private double width(Type type) {
        double widest =
                name.lines().stream()
                        .mapToDouble(line -> type.width(line, true, name.size()))
                        .max()
                        .orElse(0);
        return logoWidth + (logoWidth > 0 && widest > 0 ? BESIDE : 0) + widest;
    }

    /** Draws it at the foot of a box, on this side of it. */
    void draw(Pen pen, Box box, Pen.Side side, int ink) {
        double x = box.x() + (box.width() - width(pen.type())) * side.ordinal() / 2;
        double middle = box.bottom() - height() / 2;
        if (logo.isPresent()) {
            logo.get()
                    .draw(
                            pen,
                            new Box(x, middle - logoHeight / 2, logoWidth, logoHeight),
                            words.isEmpty() ? "Logo" : words);
            x += logoWidth + BESIDE;
        }
        if (!name.lines().isEmpty()) {
            pen.words(name, Pen.Side.START, x, middle - name.height() / 2, ink);
        }
    }
}
