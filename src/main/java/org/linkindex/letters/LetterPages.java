package org.linkindex.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linkindex.mail.Mail;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** Where somebody begins to wish the letter, and where they end it. */
final class LetterPages {

    static final String PATH = "/account/letter";

    private static final Duration BEFORE = Duration.ofDays(7);

    private final Letters letters;
    private final Wishes wishes;
    private final StopLink stop;
    private final Mail mail;
    private final Web web;
    private final Clock clock;

    LetterPages(Letters letters, Wishes wishes, StopLink stop, Mail mail, Web web, Clock clock) {
        this.letters = letters;
        this.wishes = wishes;
        this.stop = stop;
        this.mail = mail;
        this.web = web;
        this.clock = clock;
    }

    void publish() {
        web.get(Access.MEMBER, PATH, this::show);
        web.post(Access.MEMBER, PATH, this::choose);
        // no sign-in: who reads mail on a phone must be able to stop it there. Mail programs that
        // know RFC 8058 send the form by themselves; they never send one by looking at a page
        web.get(StopLink.PATH + "{wish}", this::ask);
        web.post(StopLink.PATH + "{wish}", this::stop);
    }

    private Answer show(Request request) {
        Optional<Wish> wish = wishes.find(request.person());
        Instant since = wish.map(Wish::told).orElseGet(() -> clock.instant().minus(BEFORE));
        return web.page(
                "letters/letter.jte",
                Map.of(
                        "wished",
                        wish.isPresent(),
                        "sends",
                        mail.isSetUp(),
                        "since",
                        since,
                        "passages",
                        letters.passages(request.person(), since)));
    }

    private Answer choose(Request request) {
        if (request.field("wish").equals("yes")) {
            Instant now = clock.instant();
            wishes.add(request.person(), now, Week.next(now));
        } else {
            wishes.find(request.person()).ifPresent(wish -> wishes.remove(wish.id()));
        }
        return Answer.seeOther(PATH);
    }

    private Answer ask(Request request) {
        return page(stop.read(request.segment("wish")).isPresent(), false);
    }

    private Answer stop(Request request) {
        Optional<String> wish = stop.read(request.segment("wish"));
        wish.ifPresent(wishes::remove);
        return page(wish.isPresent(), true);
    }

    /** The same whether there still was such a letter: a link may be opened twice. */
    private Answer page(boolean signed, boolean stopped) {
        return web.page(
                        signed ? 200 : 404,
                        "letters/stop.jte",
                        Map.of("signed", signed, "stopped", stopped))
                .with("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
