package org.linkindex.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On what a handout is printed: lengths in millimetres, sizes in points. */
enum HandoutPaper {
    // width, height, margin, usual and largest size of words, square of a QR image, discreet
    A4(210, 297, 14, 10.5, 14.5, 30, false),
    A4_LARGE(210, 297, 14, 17, 20, 38, false),
    A4_DISCREET(210, 297, 14, 10.5, 10.5, 42, true),
    A5(148, 210, 11, 9.5, 12.5, 26, false),
    A5_LARGE(148, 210, 11, 17, 18, 34, false),
    A5_DISCREET(148, 210, 11, 9.5, 9.5, 34, true);

    private final double width;
    private final double height;
    private final double margin;
    private final double size;
    private final double largest;
    private final double square;
    private final boolean discreet;

    HandoutPaper(
            double width,
            double height,
            double margin,
            double size,
            double largest,
            double square,
            boolean discreet) {
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.size = size;
        this.largest = largest;
        this.square = square;
        this.discreet = discreet;
    }

    /** The paper of this word, such as {@code a4-large}. */
    static Optional<HandoutPaper> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double margin() {
        return margin;
    }

    /** Of ordinary words; others are a little larger. */
    double size() {
        return size;
    }

    /** Of words when there are few. */
    double largest() {
        return largest;
    }

    double square() {
        return square;
    }

    /** How many pages are asked for before words get smaller. */
    int mostPages() {
        return this == A4 ? 2 : Integer.MAX_VALUE;
    }

    /** RNIB: large print has 16 points at least. */
    boolean isLarge() {
        return size >= 16;
    }

    boolean isDiscreet() {
        return discreet;
    }
}
