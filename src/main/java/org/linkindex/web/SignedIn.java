package org.linkindex.web;

import java.time.Instant;
import org.linkindex.people.Person;

/**
 * Somebody who is signed in, as it stands at this very request.
 *
 * @param person who it is; a member only, as long as {@code lowered}
 * @param session the id of their session
 * @param lowered whether their role asks for a second factor that this session has not shown
 * @param strong whether this session began, or went on, with a passkey or two factors
 * @param proved when they last proved who they are
 */
public record SignedIn(
        Person person, String session, boolean lowered, boolean strong, Instant proved) {}
