package org.linkindex.signboard;

import java.util.List;
import java.util.Optional;
import org.linkindex.web.Concern;
import org.linkindex.web.SiteLogo;
import org.linkindex.web.SiteWords;

/**
 * What admins have said of the site; what is empty was left to the settings of the server.
 *
 * @param number of this version; 0 when nobody has said anything yet
 * @param name or empty text
 * @param leaveAddress or empty text
 * @param urgent lines, or none
 * @param concerns whom to call about a child, by area
 * @param logo of who runs the site
 */
record Wording(
        long number,
        String name,
        String leaveAddress,
        List<String> urgent,
        List<Concern> concerns,
        Optional<SiteLogo> logo) {

    /** Before anybody said anything. */
    static final Wording NOTHING = new Wording(0, "", "", List.of(), List.of(), Optional.empty());

    /** With what the server was started with, where nothing is said. */
    SiteWords over(SiteWords started) {
        return new SiteWords(
                name.isEmpty() ? started.name() : name,
                leaveAddress.isEmpty() ? started.leaveAddress() : leaveAddress,
                urgent.isEmpty() ? started.urgent() : urgent,
                concerns,
                logo);
    }

    /** The same words again, in place of these: what is put back is a new version. */
    Wording puttingBack(Wording earlier) {
        return new Wording(
                number,
                earlier.name,
                earlier.leaveAddress,
                earlier.urgent,
                earlier.concerns,
                earlier.logo);
    }

    Wording saying(String newName, String newLeave, List<String> newUrgent) {
        return new Wording(number, newName, newLeave, newUrgent, concerns, logo);
    }

    Wording calling(List<Concern> others) {
        return new Wording(number, name, leaveAddress, urgent, others, logo);
    }

    Wording showing(Optional<SiteLogo> another) {
        return new Wording(number, name, leaveAddress, urgent, concerns, another);
    }
}
