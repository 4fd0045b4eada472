package org.linkindex.stewardship;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges by where the way ended: at a gate, at the front, at another place. */
final class Places {

    private static final Pattern FRONT =
            Pattern.compile(
                    "/?|/(home|index|default|welcome|hafan)(\\.[a-z]{3,5})?/?"
                            + "|/[a-z]{2}(-[a-z]{2})?/?");

    private static final Set<String> SIGN_IN =
            Set.of(
                    "login",
                    "log-in",
                    "signin",
                    "sign-in",
                    "sso",
                    "auth",
                    "oauth",
                    "saml",
                    "idp",
                    "register");

    private Places() {}

    /** Consent, waiting rooms and sign-in: the way leads back to the page once one is through. */
    static Optional<Observation> gate(Case seen) {
        Target at = seen.trip().at();
        Target asked = seen.trip().asked();
        if (seen.isAlike()) {
            return Optional.empty();
        }
        boolean listed = Signs.listed().holdsHost("gates", at.host());
        boolean returns =
                !at.query().isEmpty()
                        && !asked.isFront()
                        && !seen.trip().hops().isEmpty()
                        && decoded(at.query()).contains(asked.pathAlone())
                        && !at.pathAlone().equals(asked.pathAlone());
        boolean password =
                seen.page().gate()
                        && (seen.page().words() < Contents.SHORT_TEXT && !seen.isRelated()
                                || seen.page().words() < Contents.BRIEF && seen.isReadableKnown());
        boolean consent =
                seen.page().words() < Contents.SHORT_TEXT
                        && Signs.listed().in(seen.page().all(), "consent").size() > 1
                        && seen.isReadableKnown();
        if (!listed && !returns && !password && !consent) {
            return Optional.empty();
        }
        String path = at.pathAlone().toLowerCase(Locale.ROOT);
        boolean signIn =
                !consent && seen.page().gate() || SIGN_IN.stream().anyMatch(path::contains);
        return Optional.of(
                signIn && seen.known() != null && !Signs.listed().holdsHost("networks", at.host())
                        ? seen.as(Finding.SHUT, "The page wants visitors to sign in now.")
                        : seen.as(
                                Finding.WALLED,
                                "The page stands behind a page that must be passed first."));
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return query;
        }
    }

    /** A redirect to the front page or to a page above says, mostly, that the page is gone. */
    static Optional<Observation> shortened(Case seen) {
        Target at = seen.trip().at();
        Target asked = seen.trip().asked();
        if (seen.trip().hops().isEmpty()
                || FRONT.matcher(asked.pathAlone()).matches()
                || seen.endsAsKnown()) {
            return Optional.empty();
        }
        if (seen.isReadableKnown() && seen.isAlike()) {
            return Optional.empty();
        }
        String path = at.pathAlone();
        boolean toFront = FRONT.matcher(path).matches() && at.query().isEmpty();
        String above = path.endsWith("/") ? path : path + "/";
        boolean toAbove =
                !toFront && asked.pathAlone().startsWith(above) && !asked.pathAlone().equals(above);
        boolean elsewhere =
                seen.isReadableKnown()
                        && seen.likeness() < Contents.STRANGE
                        && seen.subject().titleShareIn(seen.head()) < 0.5;
        if (!toFront
                && !(toAbove && seen.subject().titleShareIn(seen.head()) < 0.6)
                && !elsewhere) {
            return Optional.empty();
        }
        return Optional.of(
                seen.as(
                        Finding.LOOKS_GONE,
                        toFront
                                ? "It leads to the front page now."
                                : "It leads to another page of the site now, “"
                                        + seen.sight().title()
                                        + "”."));
    }

    static Observation well(Case seen) {
        Target at = seen.trip().at();
        boolean moved =
                seen.trip().isLasting()
                        && !isSamePlace(seen.trip().asked(), at)
                        && !seen.endsAsKnownByPerson();
        if (seen.trip().asked().scheme().equals("https") && at.scheme().equals("http")) {
            return seen.as(
                    Finding.WORKS, "It works, but falls back to an address without encryption.");
        }
        if (moved) {
            return proposing(
                    seen.as(
                            Finding.MOVED,
                            "The site says that the page has moved for good to " + at + "."),
                    at);
        }
        if (seen.known() == null) {
            return seen.as(Finding.WORKS, "It works.");
        }
        Sight before = seen.known().sight();
        boolean otherFile =
                before.kind() == Page.Kind.PDF && !before.mark().equals(seen.sight().mark());
        boolean drifted =
                seen.isReadableKnown()
                        && before.kind() == Page.Kind.PAGE
                        && seen.likeness() < Contents.ALIKE;
        return otherFile || drifted
                ? seen.as(
                        Finding.DRIFTED,
                        otherFile
                                ? "The leaflet is another edition."
                                : "The page reads otherwise than before.")
                : seen.as(Finding.WORKS, "It works.");
    }

    /** A query, a language in front or another name of the front page make no other place. */
    private static boolean isSamePlace(Target asked, Target at) {
        String before = asked.pathAlone().replaceFirst("/+$", "");
        String after = at.pathAlone().replaceFirst("/+$", "");
        boolean front =
                FRONT.matcher(asked.pathAlone()).matches()
                        && FRONT.matcher(at.pathAlone()).matches();
        boolean path =
                after.equalsIgnoreCase(before)
                        || after.replaceFirst("^/[a-z]{2}(-[a-zA-Z]{2})?(?=/)", "").equals(before);
        return Owners.same(asked.host(), at.host())
                && bare(asked.host()).equals(bare(at.host()))
                && (front || path);
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    static Observation proposing(Observation observation, Target to) {
        return new Observation(
                observation.finding(),
                observation.words(),
                observation.sight(),
                to.toString(),
                null);
    }
}
