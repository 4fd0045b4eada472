package org.linkindex.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * What the site says about itself on every page, in whatever words its admins choose. Valid by
 * construction.
 *
 * @param name neutral name, shown at the top
 * @param leaveAddress neutral page to which "Leave this page" goes
 * @param urgent whom to call now, a line each; 999 is always among them
 * @param concerns whom to call about a child, by area; may be empty
 * @param logo of who runs the site
 */
public record SiteWords(
        String name,
        String leaveAddress,
        List<String> urgent,
        List<Concern> concerns,
        Optional<SiteLogo> logo) {

    /** Most characters of the name. */
    public static final int LONGEST_NAME = 40;

    /** Most characters of the exit page's address. */
    public static final int LONGEST_ADDRESS = 300;

    /** Most urgent lines. */
    public static final int MOST_URGENT = 3;

    /** Most characters of an urgent line. */
    public static final int LONGEST_URGENT = 160;

    /** Most areas. */
    public static final int MOST_CONCERNS = 40;

    /** So few are said wherever the urgent line stands; more stand on one page. */
    private static final int FEW = 2;

    /** What is said as long as no admin says otherwise. */
    public static final List<String> URGENT =
            List.of(
                    "In danger now? Call 999. If you can’t speak, press 55 when you are asked to.",
                    "Under 19? Call Childline on 0800 1111. It is free, day or night.");

    /** Checks what the record promises. */
    public SiteWords {
        urgent = List.copyOf(urgent);
        concerns = List.copyOf(concerns);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the name has 1 to 40 characters");
        }
        if (!isPage(leaveAddress) || leaveAddress.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("the exit page begins with https://");
        }
        if (urgent.isEmpty()
                || urgent.size() > MOST_URGENT
                || urgent.stream().anyMatch(line -> line.length() > LONGEST_URGENT)
                || !saysWhomToCall(urgent)) {
            throw new IllegalArgumentException("one to three urgent lines, and 999 in one");
        }
        if (concerns.size() > MOST_CONCERNS) {
            throw new IllegalArgumentException("at most 40 areas");
        }
    }

    /** As the server was started. */
    public static SiteWords of(String name, String leaveAddress) {
        return new SiteWords(name, leaveAddress, URGENT, List.of(), Optional.empty());
    }

    /** Whether this is the address of a page that is reached safely. */
    public static boolean isPage(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether 999 can be tapped in one of these lines. */
    public static boolean saysWhomToCall(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Phrase.of(line).stream())
                .anyMatch(phrase -> phrase.number() && phrase.words().equals("999"));
    }

    /** The urgent lines as one. */
    public String urgentLine() {
        return String.join(" ", urgent);
    }

    /** Whether whom to call about a child is said beside the urgent line, or on its own page. */
    public boolean fewConcerns() {
        return concerns.size() <= FEW;
    }
}
