package org.linkindex.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linkindex.catalogue.Edition;
import org.linkindex.web.Request;

/**
 * The form as it was filled in, so that it can be shown again when something in it will not do.
 *
 * @param set a ready set, or empty text for single tags alone
 * @param singles slugs of categories chosen one by one
 * @param picked codes that were found by their titles, or chosen before
 * @param codes codes as they were typed
 * @param find words of a title
 * @param isFinding whether what has these words in its title is to be shown before anything else
 * @param measuredX what the line of 100 mm across measures in print
 */
record KeyringForm(
        String set,
        Set<String> singles,
        List<String> picked,
        String codes,
        String find,
        boolean isFinding,
        String format,
        String look,
        boolean backs,
        boolean testPage,
        String start,
        String organisation,
        String x,
        String y,
        String measuredX,
        String measuredY,
        String backX,
        String backY) {

    private static final int LONGEST_NUMBER = 8;

    /** As it stands before anything is chosen. */
    static KeyringForm empty() {
        return of(KeyRing.of(List.of("core"), TagFormat.FOB, Look.COLOUR));
    }

    /** As it would have been filled in for this key ring. */
    static KeyringForm of(KeyRing ring) {
        List<String> words = ring.tags();
        String set = set(ring);
        List<String> rest = words.stream().filter(word -> !word.equals(set)).toList();
        return new KeyringForm(
                set,
                new HashSet<>(rest),
                rest.stream().filter(word -> word.matches("(in-)?[0-9A-Z]+")).toList(),
                "",
                "",
                false,
                ring.format().word(),
                ring.look().word(),
                ring.backs() || !ring.format().hasBack(),
                ring.testPage(),
                String.valueOf(ring.start()),
                ring.organisation(),
                plain(ring.front().x()),
                plain(ring.front().y()),
                plain(10_000 / ring.front().scaleX()),
                plain(10_000 / ring.front().scaleY()),
                plain(ring.back().x()),
                plain(ring.back().y()));
    }

    /** The first of its sets, or empty text. */
    static String set(KeyRing ring) {
        return ring.tags().stream().filter(Choosing::isSet).findFirst().orElse("");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .toString()
                .replaceFirst("\\.0$", "");
    }

    /** As somebody sent it. */
    static KeyringForm from(Request request) {
        String find = request.field("find").strip();
        boolean isNew = !find.equals(request.field("found"));
        return new KeyringForm(
                request.field("set"),
                new HashSet<>(request.fields("tag")),
                request.fields("pick").stream().distinct().limit(KeyRing.MOST_TAGS).toList(),
                request.field("codes"),
                find,
                !find.isEmpty() && (isNew || !request.field("look-up").isEmpty()),
                request.field("format"),
                request.field("look"),
                !request.field("backs").isEmpty(),
                !request.field("test").isEmpty(),
                request.field("start"),
                request.field("organisation"),
                request.field("x"),
                request.field("y"),
                request.field("measured-x"),
                request.field("measured-y"),
                request.field("back-x"),
                request.field("back-y"));
    }

    /**
     * The key ring that is asked for.
     *
     * @throws CannotPrint when something will not do
     */
    KeyRing ring(Edition edition) {
        List<String> tags = new ArrayList<>();
        if (!set.isBlank()) {
            tags.add(set.strip());
        }
        edition.categories().keySet().stream().filter(singles::contains).forEach(tags::add);
        picked.stream().map(Choosing::code).forEach(tags::add);
        Stream.of(codes.split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .map(Choosing::code)
                .forEach(tags::add);
        return new KeyRing(
                tags,
                TagFormat.find(format)
                        .orElseThrow(() -> new CannotPrint("format", "Choose a size.")),
                Look.find(look).orElseThrow(() -> new CannotPrint("look", "Choose a look.")),
                backs,
                testPage,
                place(),
                new Calibration(
                        offset("x", x),
                        offset("y", y),
                        scale("measured-x", measuredX),
                        scale("measured-y", measuredY)),
                new Calibration(offset("back-x", backX), offset("back-y", backY), 100, 100),
                organisation);
    }

    private int place() {
        double place = number("start", start, 1);
        if (place != Math.rint(place)) {
            throw new CannotPrint("start", "Write the place as a whole number, such as 3.");
        }
        return (int) place;
    }

    private static double offset(String field, String typed) {
        double offset = number(field, typed, 0);
        if (Math.abs(offset) > Calibration.MOST_OFFSET) {
            throw new CannotPrint(field, Calibration.OFFSET_LIMITS);
        }
        return offset;
    }

    private static double scale(String field, String measured) {
        double length = number(field, measured, 100);
        if (length < 91 || length > 111) {
            throw new CannotPrint(
                    field,
                    "A check line must measure from 91 to 111 mm; is the printer set to 100 %?");
        }
        return 10_000 / length;
    }

    private static double number(String field, String typed, double otherwise) {
        String number = typed.strip().replace(',', '.');
        if (number.isEmpty()) {
            return otherwise;
        }
        if (number.length() > LONGEST_NUMBER || !number.matches("-?[0-9]*\\.?[0-9]+")) {
            throw new CannotPrint(field, "Write numbers such as 1.5, not '" + cut(typed) + "'.");
        }
        return Double.parseDouble(number);
    }

    private static String cut(String typed) {
        return typed.length() <= 12 ? typed : typed.substring(0, 12) + "…";
    }
}
