package org.linkindex.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The nine groups of categories, in the order in which they are shown. Each has one colour. */
public enum Group {
    PARENTS_AND_FAMILIES("Parents and families"),
    CARE_AND_CARERS("Care and carers"),
    MIND_AND_FEELINGS("Mind and feelings"),
    BODY_AND_HEALTH("Body and health"),
    EVERYDAY_LIFE("Everyday life"),
    ABUSE_AND_HARM("Abuse and harm"),
    EXPLOITATION_AND_SAFETY("Exploitation and safety"),
    RIGHTS_IDENTITY_AND_LEARNING("Rights, identity and learning"),
    UNDERSTANDING_FAMILIES("Understanding families");

    private final String label;

    Group(String label) {
        this.label = label;
    }

    /** The group's name, as in files and on pages. */
    public String label() {
        return label;
    }

    /** The group's name in style sheets and addresses, such as {@code mind-and-feelings}. */
    public String word() {
        return Words.of(this);
    }

    /** The group of this name. */
    public static Optional<Group> find(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }
}
