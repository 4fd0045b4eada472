package org.linkindex.print;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linkindex.packs.Pack;

/**
 * Whose paper a key ring is. Tags of one organisation's packs carry its name and logo; all others
 * the name that was typed, and the site's logo.
 */
final class Imprints {

    private Function<String, Optional<Imprint>> organisations = id -> Optional.empty();

    void ask(Function<String, Optional<Imprint>> ofOrganisation) {
        organisations = ofOrganisation;
    }

    /**
     * What stands on this one. Nothing on a discreet one, as it must tell nobody whose it is; and
     * nothing of an organisation under the name of another, who hands it out.
     *
     * @param site the logo of the site
     */
    Imprint of(KeyRing ring, Stock stock, Optional<Logo> site) {
        if (ring.look() == Look.DISCREET) {
            return Imprint.NONE;
        }
        String typed = ring.organisation();
        return owner(ring, stock)
                .filter(each -> typed.isEmpty() || typed.equalsIgnoreCase(each.name()))
                .map(each -> new Imprint(each.name(), each.logo().or(() -> site)))
                .orElseGet(() -> new Imprint(typed, site));
    }

    /** The one organisation of all that is asked for. */
    private Optional<Imprint> owner(KeyRing ring, Stock stock) {
        List<String> owners =
                ring.tags().stream()
                        .map(word -> stock.packOf(word).map(Pack::organisation).orElse(""))
                        .distinct()
                        .toList();
        return owners.size() == 1 && !owners.getFirst().isEmpty()
                ? organisations.apply(owners.getFirst())
                : Optional.empty();
    }
}
