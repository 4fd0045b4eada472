package org.linkindex.stewardship;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linkindex.web.Web;

/**
 * Work that lies in rows, done by a few threads: of each row one piece at a time, and after a piece
 * the row waits until all others had their turn.
 *
 * <p>By threads of the system. Virtual ones share a few of these, one for each core, with all who
 * ask for pages, and keep theirs while they reckon or wait for the disk: on one core nobody would
 * be answered until a batch of pages is read. They {@linkplain Web#standBack stand back}: who scans
 * comes first ({@code bench round}, decision 15).
 */
final class SideBySide {

    private static final int THREADS = Courtesy.Manners.USUAL.hostsAtOnce();

    private SideBySide() {}

    /**
     * Does all of it, and returns when it is done.
     *
     * @throws RuntimeException the first that the work threw; then what was not begun is left
     */
    static <T> void eachOf(Collection<List<T>> rows, Consumer<T> work) {
        Queue<Iterator<T>> waiting = new ConcurrentLinkedQueue<>();
        for (List<T> row : rows) {
            if (!row.isEmpty()) {
                waiting.add(row.iterator());
            }
        }
        AtomicReference<@Nullable RuntimeException> broke = new AtomicReference<>();
        int most = Math.min(THREADS, Math.max(1, waiting.size()));
        ThreadFactory named = Thread.ofPlatform().daemon().name("link-check-", 1).factory();
        try (ExecutorService threads = Executors.newFixedThreadPool(most, named)) {
            for (int i = 0; i < most; i++) {
                threads.execute(
                        () -> {
                            Web.standBack();
                            takeTurns(waiting, work, broke);
                        });
            }
        }
        RuntimeException failure = broke.get();
        if (failure != null) {
            throw failure;
        }
    }

    private static <T> void takeTurns(
            Queue<Iterator<T>> waiting,
            Consumer<T> work,
            AtomicReference<@Nullable RuntimeException> broke) {
        for (Iterator<T> row = waiting.poll();
                row != null && broke.get() == null;
                row = waiting.poll()) {
            try {
                work.accept(row.next());
            } catch (RuntimeException e) {
                broke.compareAndSet(null, e);
            }
            if (row.hasNext()) {
                waiting.add(row);
            }
        }
    }
}
