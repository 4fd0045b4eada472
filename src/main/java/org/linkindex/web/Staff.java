package org.linkindex.web;

import java.util.List;
import org.linkindex.people.Person;

/**
 * What every page of the staff knows of whoever looks at it.
 *
 * @param person who is signed in
 * @param token stands in each form, so that no other site can send it
 * @param links the pages that they may open, in the order in which they were added
 * @param here the path of this page
 * @param lowered whether a second factor is still missing for their role
 */
public record Staff(
        Person person, String token, List<StaffLink> links, String here, boolean lowered) {

    /** Whether this link leads to the page that is shown, or to one above it. */
    public boolean isHere(StaffLink link) {
        return here.equals(link.path())
                || !link.path().equals("/work") && here.startsWith(link.path() + "/");
    }
}
