package org.linkindex.signin;

import java.time.Instant;
import java.util.Optional;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Organisation;
import org.linkindex.people.Role;

/**
 * Lets one person join, once.
 *
 * @param id what an admin takes it back by; lets nobody in
 * @param email for whom it is
 * @param role what they may do then
 * @param organisation for whom they will work; may be missing for an admin alone
 * @param ends when it is no longer good
 */
record Invitation(
        String id,
        EmailAddress email,
        Role role,
        Optional<Organisation> organisation,
        Instant ends) {}
