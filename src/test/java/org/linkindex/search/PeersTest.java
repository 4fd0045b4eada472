package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linkindex.database.Engines;

/** Better than what one would get for nothing. */
class PeersTest {

    @Test
    void oursAnswersMoreThanAnyPeer() {
        try (Search search = new Search(Sample.catalogue())) {
            var all = search.peers(Optional.of(Engines.POSTGRESQL.freshAddress()));
            all.forEach((name, found) -> System.out.printf("%-12s %s%n", name, found));
            Evaluation ours = all.pollFirstEntry().getValue();
            assertThat(all)
                    .hasSize(3)
                    .allSatisfy(
                            (name, peer) -> {
                                assertThat(peer.questions()).isEqualTo(ours.questions());
                                assertThat(peer.successAt3()).isBetween(0.01, ours.successAt3());
                                assertThat(peer.gain()).isBetween(0.01, ours.gain() - 0.1);
                            });
        }
    }
}
