package org.linkindex.print;

/** Where tags lie on sheets: across, then down, from the first place that is free. */
final class Sheets {

    /** A place: the page it is on, from 0, and the corner of the tag. */
    record Place(int sheet, double x, double y) {}

    private final TagFormat format;
    private final int start;

    Sheets(TagFormat format, int start) {
        this.format = format;
        this.start = start;
    }

    /** How many sheets this many tags take. */
    int count(int tags) {
        return Math.ceilDiv(start - 1 + tags, format.perSheet());
    }

    /** Where the tag of this number, from 0, has its front. */
    Place front(int tag) {
        int column = place(tag) % format.columns();
        return place(tag, format.left() + column * format.pitchX());
    }

    /** Where it has its back, once the sheet is turned over its long edge. */
    Place back(int tag) {
        Place front = front(tag);
        return new Place(front.sheet, format.pageWidth() - front.x - format.width(), front.y);
    }

    private int place(int tag) {
        return start - 1 + tag;
    }

    private Place place(int tag, double x) {
        int row = place(tag) % format.perSheet() / format.columns();
        return new Place(place(tag) / format.perSheet(), x, format.top() + row * format.pitchY());
    }
}
