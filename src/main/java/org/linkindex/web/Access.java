package org.linkindex.web;

import org.linkindex.people.Role;

/**
 * Who may ask for a route. Families come in by {@link #ANYBODY} alone, where no cookie is read or
 * set.
 */
public enum Access {
    /** Everybody, unknown. */
    ANYBODY,
    /** Everybody on the way in or out: pages of signing in, which may set the one cookie. */
    SIGNING_IN,
    /** Whoever is signed in. */
    MEMBER,
    /** Stewards and admins, signed in with a second factor or a passkey. */
    STEWARD,
    /** Admins, signed in with a second factor or a passkey. */
    ADMIN;

    /** Whether one must be signed in. */
    public boolean isForStaff() {
        return compareTo(MEMBER) >= 0;
    }

    /** Whether somebody of this role may ask. */
    public boolean admits(Role role) {
        return switch (this) {
            case ANYBODY, SIGNING_IN, MEMBER -> true;
            case STEWARD -> role.includes(Role.STEWARD);
            case ADMIN -> role.includes(Role.ADMIN);
        };
    }
}
