package org.linkindex.web;

import java.util.List;
import java.util.stream.Stream;
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

    /** Whether the page that is shown is one of these, or below one of them. */
    public boolean isHere(Shelf shelf) {
        return shelf.links().stream().anyMatch(this::isHere);
    }

    /** Those links that this right opens first. */
    public List<StaffLink> links(Access access) {
        return links.stream().filter(link -> link.access() == access).toList();
    }

    /** What is opened from the navigation by one step more: none that would be empty. */
    public List<Shelf> shelves() {
        return Stream.of(
                        new Shelf("The catalogue", links(Access.STEWARD)),
                        new Shelf("People and site", links(Access.ADMIN)))
                .filter(shelf -> !shelf.links().isEmpty())
                .toList();
    }
}
