package org.linkindex.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linkindex.codes.Code;
import org.linkindex.people.Person;
import org.linkindex.people.Role;

/**
 * A named set of resources in an order that means something. Valid by construction.
 *
 * @param code opens it for those who may read it
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param cover what it is for, in a few sentences; may be empty
 * @param sharing who may read it
 * @param owner the id of the person who made it
 * @param organisation the id of the organisation that it belongs to; empty for an admin's own
 * @param version grows with every change
 * @param parts at most {@value #MOST}, each code once
 */
public record Pack(
        Code code,
        String title,
        String cover,
        Sharing sharing,
        String owner,
        String organisation,
        int version,
        List<PackPart> parts) {

    /** Most resources and categories in a pack. */
    public static final int MOST = 60;

    /** Most characters of a title. */
    public static final int LONGEST_TITLE = 80;

    /** Most characters of the text on the cover. */
    public static final int LONGEST_COVER = 1_000;

    /**
     * @throws BadPack with a sentence for people
     */
    public Pack {
        title = BadPack.checked("The title", title, 1, LONGEST_TITLE);
        cover = BadPack.checked("The text on the cover", cover, 0, LONGEST_COVER);
        parts = parts.stream().map(PackPart::checked).toList();
        if (title.contains("\n")) {
            throw new BadPack("The title stands on one line.");
        }
        if (parts.size() > MOST) {
            throw new BadPack("A pack holds at most " + MOST + "; make a second one for the rest.");
        }
        Set<Code> codes = new HashSet<>();
        for (PackPart part : parts) {
            if (!codes.add(part.code())) {
                throw new BadPack(part.code() + " is in the pack already.");
            }
        }
    }

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return sharing == Sharing.PUBLIC;
    }

    /** Whether this person may read it. */
    public boolean isReadableBy(Person person) {
        return switch (sharing) {
            case PUBLIC -> true;
            case ORGANISATION -> isOwn(person) || isOfTheirs(person);
            case PRIVATE -> isOwn(person);
        };
    }

    /** Whether this person may change or withdraw it. */
    public boolean isChangeableBy(Person person) {
        return switch (sharing) {
            case PRIVATE -> isOwn(person);
            case ORGANISATION, PUBLIC ->
                    mayShare(person, sharing)
                            && (isOwn(person)
                                    || person.may(Role.ADMIN)
                                    || person.may(Role.STEWARD) && isOfTheirs(person));
        };
    }

    /** Whether somebody may share so widely: what everybody reads, a steward answers for. */
    static boolean mayShare(Person person, Sharing sharing) {
        return switch (sharing) {
            case PRIVATE -> true;
            case ORGANISATION -> person.organisation().isPresent() || person.may(Role.ADMIN);
            case PUBLIC -> person.may(Role.STEWARD);
        };
    }

    boolean isOwn(Person person) {
        return owner.equals(person.id());
    }

    boolean isOfTheirs(Person person) {
        return person.organisation().filter(of -> of.id().equals(organisation)).isPresent();
    }
}
