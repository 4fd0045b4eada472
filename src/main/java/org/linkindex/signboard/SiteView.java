package org.linkindex.signboard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.web.Form;
import org.linkindex.web.SiteWords;

/**
 * What the page of the site's words shows.
 *
 * @param now what admins have said
 * @param started what the server was started with
 * @param nameFrom who says the name, when no admin does
 * @param leaveFrom who says the exit page, when no admin does
 * @param said who changed it last, and when
 * @param words the form of name, exit and urgent lines
 * @param concerns the form of areas
 * @param logoFault what is wrong with a logo, or empty text
 * @param overtaken what somebody else has said meanwhile, or null
 */
record SiteView(
        Wording now,
        SiteWords started,
        String nameFrom,
        String leaveFrom,
        Optional<Said> said,
        Form words,
        Form concerns,
        String logoFault,
        @Nullable Wording overtaken) {

    int rows() {
        return Integer.parseInt(concerns.value("rows"));
    }

    boolean isOvertaken() {
        return overtaken != null;
    }

    /** What stands there now, when somebody was quicker, by the name of a field of words. */
    String theirs(String field) {
        Form stands = Fields.words(now);
        return isOvertaken() && !stands.value(field).equals(words.value(field))
                ? stands.value(field).isEmpty() ? "as started" : stands.value(field)
                : "";
    }
}
