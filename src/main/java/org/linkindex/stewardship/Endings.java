package org.linkindex.stewardship;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that say of a page, or of what it tells about, that it has ended: a thing of the site's
 * own, and a verb of ending in a tense that is over. "We are closed on Mondays" is none.
 */
final class Endings {

    private static final String THING =
            "(?:this|our|the)\\s+(?:[\\p{L}'’-]+\\s+){0,3}?"
                    + "(?:service|helpline|line|chat|scheme|programme|project|pilot|fund|grant|charity"
                    + "|organisation|association|trust|group|club|clinic|centre|hub|guidance|guide"
                    + "|policy|document|leaflet|page|website|site|resource|course|event|workshop"
                    + "|consultation|offer|campaign|app)";

    private static final String OVER =
            "(?:(?:has|have|had)(?:\\s+(?:now|sadly|since|recently|permanently|formally))*\\s+"
                    + "(?:ended|finished|ceased|closed|merged|stopped|come to an end|shut down"
                    + "|been (?:withdrawn|discontinued|decommissioned|superseded|closed|archived"
                    + "|wound up|replaced|retired))"
                    + "|(?:was|were|is)(?:\\s+(?:now|permanently|formally))*\\s+"
                    + "(?:withdrawn|discontinued|decommissioned|superseded|wound up)"
                    + "|(?:is|are)\\s+(?:now\\s+)?permanently closed"
                    + "|(?:ended|finished|ceased|closed) (?:in|on \\d+|permanently|for good)"
                    + "|(?:is|are) no longer (?:available|offered|provided|running|open|active"
                    + "|current|in use|maintained|supported|funded))";

    private static final Pattern ENDING = Pattern.compile("\\b" + THING + "\\s+" + OVER + "\\b");

    private Endings() {}

    /** The first of them, shortened. */
    static Optional<String> in(String text) {
        Matcher found = ENDING.matcher(text.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(Page.shortened(found.group(), 120)) : Optional.empty();
    }

    /** One that stands at the head of the page and did not when it was known to be right. */
    static Optional<String> fresh(Case seen) {
        return seen.known() == null || in(seen.known().sight().excerpt()).isPresent()
                ? Optional.empty()
                : in(seen.sight().excerpt());
    }
}
