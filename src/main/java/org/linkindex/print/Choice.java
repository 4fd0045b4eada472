package org.linkindex.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key ring as a part of an address, so that Back, reload and sharing work and nothing is kept:
 * {@code core.fob.colour}, or with more, {@code 7K2M9X_5XXP3N.l7163.contrast.s3.o1.5}. Parts are
 * joined by full stops; lengths stand in hundredths of a millimetre, scales in hundredths of a per
 * cent.
 */
final class Choice {

    /** Longest address that is looked at: 120 slugs of 30 letters, and a name. */
    private static final int LONGEST = 4_500;

    private static final Pattern TAGS = Pattern.compile("[0-9A-Za-z-]{2,40}(_[0-9A-Za-z-]{2,40})*");
    private static final Pattern PAIR = Pattern.compile("([a-z])(-?[0-9]{1,6})_(-?[0-9]{1,6})");
    private static final Pattern START = Pattern.compile("n([0-9]{1,3})");
    private static final Pattern NAME = Pattern.compile("by([0-9A-Za-z_-]{2,400})");

    private Choice() {}

    /** The part of the address. */
    static String of(KeyRing ring) {
        List<String> parts = new ArrayList<>();
        parts.add(String.join("_", ring.tags()));
        parts.add(ring.format().word());
        parts.add(ring.look().word());
        if (ring.format().hasBack() && !ring.backs()) {
            parts.add("single");
        }
        if (ring.testPage()) {
            parts.add("test");
        }
        if (ring.start() > 1) {
            parts.add("n" + ring.start());
        }
        pair(parts, 'o', ring.front().x(), ring.front().y(), 0);
        pair(parts, 's', ring.front().scaleX(), ring.front().scaleY(), 100);
        pair(parts, 'b', ring.back().x(), ring.back().y(), 0);
        if (!ring.organisation().isEmpty()) {
            parts.add(
                    "by"
                            + Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(
                                            ring.organisation().getBytes(StandardCharsets.UTF_8)));
        }
        return String.join(".", parts);
    }

    private static void pair(List<String> parts, char name, double x, double y, double usual) {
        if (x != usual || y != usual) {
            parts.add(name + "" + Math.round(x * 100) + "_" + Math.round(y * 100));
        }
    }

    /**
     * The key ring that an address holds.
     *
     * @throws CannotPrint when it is damaged, or asks for what there is not
     */
    static KeyRing parse(String text) {
        List<String> parts = List.of(text.split("\\.", -1));
        if (text.length() > LONGEST || parts.size() < 3 || !TAGS.matcher(parts.get(0)).matches()) {
            throw damaged();
        }
        TagFormat format = TagFormat.find(parts.get(1)).orElseThrow(Choice::damaged);
        Look look = Look.find(parts.get(2)).orElseThrow(Choice::damaged);
        return new Parts(parts.subList(3, parts.size()))
                .ring(List.of(parts.get(0).split("_")), format, look);
    }

    private static CannotPrint damaged() {
        return new CannotPrint("This address is damaged; choose again.");
    }

    /** What follows the first three parts, in any order. */
    private static final class Parts {

        private boolean backs = true;
        private boolean testPage;
        private int start = 1;
        private Calibration front = Calibration.NONE;
        private Calibration back = Calibration.NONE;
        private String organisation = "";

        Parts(List<String> parts) {
            parts.forEach(this::read);
        }

        private void read(String part) {
            Matcher pair = PAIR.matcher(part);
            Matcher number = START.matcher(part);
            Matcher name = NAME.matcher(part);
            if (part.equals("single")) {
                backs = false;
            } else if (part.equals("test")) {
                testPage = true;
            } else if (number.matches()) {
                start = Integer.parseInt(number.group(1));
            } else if (name.matches()) {
                organisation = decoded(name.group(1));
            } else if (pair.matches()) {
                read(
                        pair.group(1),
                        Integer.parseInt(pair.group(2)) / 100.0,
                        Integer.parseInt(pair.group(3)) / 100.0);
            } else {
                throw damaged();
            }
        }

        private void read(String name, double x, double y) {
            switch (name) {
                case "o" -> front = new Calibration(x, y, front.scaleX(), front.scaleY());
                case "s" -> front = new Calibration(front.x(), front.y(), x, y);
                case "b" -> back = new Calibration(x, y, 100, 100);
                default -> throw damaged();
            }
        }

        private static String decoded(String text) {
            try {
                return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw damaged();
            }
        }

        KeyRing ring(List<String> tags, TagFormat format, Look look) {
            return new KeyRing(
                    tags, format, look, backs, testPage, start, front, back, organisation);
        }
    }
}
