package org.linkindex.tending;

import java.net.IDN;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.WebAddress;

/** Warns of addresses that look like one we know, and are another (LINK-10). */
final class LookAlikes {

    private static final int NEAR = 2;

    /** Names under which others register theirs, in countries that do so. */
    private static final Set<String> SHARED =
            Set.of(
                    "co", "com", "org", "net", "gov", "edu", "ac", "nhs", "sch", "police", "ltd",
                    "plc", "me", "mod");

    private LookAlikes() {}

    /** What is odd about this host, in a sentence; empty when nothing is. */
    static Optional<String> warning(WebAddress address, Edition edition) {
        String host = address.host();
        Optional<String> strange = strangeLetters(host);
        return strange.isPresent() ? strange : near(host, edition);
    }

    /** Of the xn-- form, what people would see: letters of another script look like ours. */
    private static Optional<String> strangeLetters(String host) {
        String seen = IDN.toUnicode(host);
        if (Arrays.stream(seen.split("\\.")).anyMatch(LookAlikes::mixesScripts)) {
            return Optional.of(
                    "“"
                            + seen
                            + "” mixes letters of several scripts, as false addresses do."
                            + " Look very closely.");
        }
        return host.startsWith("xn--") || host.contains(".xn--")
                ? Optional.of(
                        "People will see “"
                                + seen
                                + "”, which has letters that are not plain English ones. Is it"
                                + " really theirs?")
                : Optional.empty();
    }

    private static boolean mixesScripts(String label) {
        return label.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .distinct()
                        .count()
                > 1;
    }

    private static Optional<String> near(String host, Edition edition) {
        String own = registered(host);
        List<String> known =
                edition.resources().values().stream()
                        .map(each -> registered(new WebAddress(each.url()).host()))
                        .distinct()
                        .toList();
        if (known.contains(own)) {
            return Optional.empty();
        }
        return known.stream()
                .filter(each -> Math.abs(each.length() - own.length()) <= NEAR)
                .filter(each -> distance(each, own) <= NEAR)
                .min(Comparator.comparingInt(each -> distance(each, own)))
                .map(
                        each ->
                                "“"
                                        + own
                                        + "” looks like “"
                                        + each
                                        + "”, which we know. Is it spelt right?");
    }

    /** The part of a host that somebody registered: {@code nspcc.org.uk}. */
    static String registered(String host) {
        String[] labels = host.split("\\.", -1);
        int last = labels.length - 1;
        boolean shared =
                last >= 2 && labels[last].length() == 2 && SHARED.contains(labels[last - 1]);
        int from = Math.max(0, last - (shared ? 2 : 1));
        return String.join(".", List.of(labels).subList(from, labels.length));
    }

    /** How many letters must be changed, added, removed or swapped with the next. */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] =
                        Math.min(
                                Math.min(steps[i - 1][j], steps[i][j - 1]) + 1,
                                steps[i - 1][j - 1] + changed);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
