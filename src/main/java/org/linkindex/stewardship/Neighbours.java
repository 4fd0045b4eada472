package org.linkindex.stewardship;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.linkindex.stewardship.Fetched.Answered;

/**
 * What a site shows beside the page: for an address that can't exist, and in front. A site that
 * shows the same for what can't exist shows it for all that is gone; one that shows it in front,
 * too, shows nothing else at all.
 */
final class Neighbours {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkFetcher fetcher;

    Neighbours(LinkFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Whether an address beside the page that can't exist shows, or leads to, the same page. */
    boolean nobodyIsTheSame(Case seen) {
        Target at = seen.trip().at();
        Target asked = seen.trip().asked();
        if (!seen.trip().hops().isEmpty()
                && Owners.same(asked.host(), at.host())
                && !asked.pathAlone().equals(at.pathAlone())
                && !asked.isFront()) {
            return leadsToo(nobody(asked), at);
        }
        return !at.isFront() && isSame(seen.page(), nobody(at));
    }

    /** Whether the front page is the same page. */
    boolean frontIsTheSame(Case seen) {
        Target at = seen.trip().at();
        return at.isFront() || isSame(seen.page(), at.at("/"));
    }

    private static Target nobody(Target beside) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String path = beside.pathAlone();
        String folder = path.substring(0, path.replaceFirst("/+$", "").lastIndexOf('/') + 1);
        return beside.at(folder + "a" + HexFormat.of().formatHex(random));
    }

    private boolean isSame(Page page, Target other) {
        return fetcher.fetch(other) instanceof Answered answer
                && answer.status() == 200
                && Statuses.isSame(page, Page.read(answer, other));
    }

    /** Only the path counts: what was looked for may stand in the query. */
    private boolean leadsToo(Target nobody, Target at) {
        return fetcher.fetch(nobody) instanceof Answered answer
                && answer.status() >= 300
                && answer.status() < 400
                && nobody.resolve(answer.header("location")) instanceof Target end
                && end.host().equals(at.host())
                && end.pathAlone().equals(at.pathAlone());
    }
}
