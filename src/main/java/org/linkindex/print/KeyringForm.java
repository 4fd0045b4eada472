package org.linkindex.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Group;
import org.linkindex.web.Request;

/**
 * The form as it was filled in, so that it can be shown again when something in it will not do.
 *
 * @param set a ready set, or empty text for single tags alone
 * @param singles slugs of categories chosen one by one
 * @param codes codes of resources as they were typed
 * @param measuredX what the line of 100 mm across measures in print
 */
record KeyringForm(
        String set,
        Set<String> singles,
        String codes,
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
        String set = words.stream().filter(KeyringForm::isSet).findFirst().orElse("");
        List<String> rest = words.stream().filter(word -> !word.equals(set)).toList();
        return new KeyringForm(
                set,
                new HashSet<>(rest),
                String.join(
                        " ",
                        rest.stream().filter(word -> word.matches("(in-)?[0-9A-Z]+")).toList()),
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

    private static boolean isSet(String word) {
        return word.equals(Choosing.ALL)
                || word.equals(Choosing.RESOURCES)
                || word.startsWith(Choosing.CONTENTS)
                || Choosing.sets().containsKey(word)
                || Stream.of(Group.values()).anyMatch(group -> group.word().equals(word));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .toString()
                .replaceFirst("\\.0$", "");
    }

    /** As somebody sent it. */
    static KeyringForm from(Request request) {
        return new KeyringForm(
                request.field("set"),
                new HashSet<>(request.fields("tag")),
                request.field("codes"),
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
        for (String code : codes.strip().split("[\\s,;]+")) {
            if (!code.isEmpty()) {
                tags.add(Choosing.code(code));
            }
        }
        return new KeyRing(
                tags,
                TagFormat.find(format).orElseThrow(() -> new CannotPrint("Choose a size.")),
                Look.find(look).orElseThrow(() -> new CannotPrint("Choose a look.")),
                backs,
                testPage,
                (int) number(start, 1),
                new Calibration(number(x, 0), number(y, 0), scale(measuredX), scale(measuredY)),
                new Calibration(number(backX, 0), number(backY, 0), 100, 100),
                organisation);
    }

    private static double scale(String measured) {
        double length = number(measured, 100);
        if (!(length >= 91 && length <= 111)) {
            throw new CannotPrint(
                    "A check line must measure from 91 to 111 mm; is the printer set to 100 %?");
        }
        return 10_000 / length;
    }

    private static double number(String typed, double otherwise) {
        String number = typed.strip().replace(',', '.');
        if (number.isEmpty()) {
            return otherwise;
        }
        if (number.length() > LONGEST_NUMBER || !number.matches("-?[0-9]*\\.?[0-9]+")) {
            throw new CannotPrint("Write numbers such as 1.5, not '" + cut(typed) + "'.");
        }
        return Double.parseDouble(number);
    }

    private static String cut(String typed) {
        return typed.length() <= 12 ? typed : typed.substring(0, 12) + "…";
    }
}
