package org.linkindex.print;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Progress;
import org.linkindex.web.Answer;
import org.linkindex.web.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing is printed at a time, a few may wait, and the rest is asked to come back: drawing takes
 * a whole core, and those who scan a tag must not wait for it. So it has a thread of its own: on
 * one of the server's it would hold what carries all of them. What was made is kept in memory, at
 * most 16 MB of it, until the catalogue changes, as its pages are looked at one by one.
 */
final class Press {

    /** Most bytes that are kept. */
    static final int KEPT_BYTES = 16 * 1024 * 1024;

    /** How many may wait. */
    static final int WAITING = 16;

    private static final String RETRY_SECONDS = "5";

    /** How long others wait for their turn. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** How many may be drawn, or wait for it, while somebody looks on. */
    static final int JOBS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);

    /** There are others before. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1;

        Busy() {
            super("the press is busy", null, false, false);
        }
    }

    /** The thread that draws. */
    private static final class Drawer extends Thread {

        Drawer(Runnable work) {
            super(work, "press");
            setDaemon(true);
        }

        @Override
        public void run() {
            Web.standBack();
            super.run();
        }
    }

    private final ThreadPoolExecutor press =
            new ThreadPoolExecutor(
                    1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Drawer::new);

    private final Duration longestWait;

    private final SequencedMap<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Job> jobs = new HashMap<>();
    private long keptBytes;
    private long generation;

    /**
     * A press of its own.
     *
     * @param longestWait until it is one's turn
     */
    Press(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * What was made before under this name, or else is made now.
     *
     * @throws Busy when too many wait, or it takes too long until it is this one's turn
     */
    byte[] made(String name, Supplier<byte[]> maker) {
        byte[] before = find(name);
        return before != null ? before : once(() -> pressed(name, maker));
    }

    /**
     * Made now, and not kept.
     *
     * @throws Busy when too many wait, or it takes too long until it is this one's turn
     */
    byte[] once(Supplier<byte[]> maker) {
        // a picture of a page needs the document first
        if (Thread.currentThread() instanceof Drawer) {
            return maker.get();
        }
        FutureTask<byte[]> task = new FutureTask<>(maker::get);
        enqueue(task);
        try {
            return awaited(task);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException("a document can't be drawn", e.getCause());
        } catch (InterruptedException e) {
            press.remove(task);
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    private void enqueue(Runnable task) {
        try {
            press.execute(task);
        } catch (RejectedExecutionException e) {
            throw new Busy();
        }
    }

    /** However long it takes once it is begun; not so long until it is. */
    private byte[] awaited(FutureTask<byte[]> task)
            throws ExecutionException, InterruptedException {
        try {
            return task.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (press.remove(task)) {
                throw new Busy();
            }
            return task.get();
        }
    }

    /** Whether it was made before, and is kept. */
    boolean has(String name) {
        return find(name) != null;
    }

    /**
     * Makes it while somebody looks on: this job, or the one of the same name that runs already.
     *
     * @throws Busy when there are too many
     */
    synchronized Job begin(String name, Function<Progress, byte[]> maker) {
        Job running = jobs.get(name);
        if (running != null) {
            return running;
        }
        if (jobs.size() >= JOBS) {
            throw new Busy();
        }
        Job job = new Job();
        enqueue(() -> run(name, job, maker));
        jobs.put(name, job);
        return job;
    }

    /** The job of this name, while it runs. */
    synchronized Optional<Job> running(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    private void run(String name, Job job, Function<Progress, byte[]> maker) {
        try {
            made(name, () -> maker.apply(job));
        } catch (Job.Stopped e) {
            LOG.debug("A document was not drawn: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("A document can't be drawn.", e);
        } finally {
            synchronized (this) {
                jobs.remove(name, job);
            }
        }
    }

    /** What was asked for, or a page that says why not. */
    Answer answer(Web web, Supplier<Answer> maker) {
        try {
            return maker.get();
        } catch (CannotPrint e) {
            return web.message(404, "This can’t be printed", e.onPage());
        } catch (Busy e) {
            return web.message(
                            429,
                            "Please wait a moment",
                            "Others are printing just now. Reload this page in a few seconds.")
                    .with("Retry-After", RETRY_SECONDS);
        }
    }

    /** Looked for once more: who waited before may have made it. */
    private byte[] pressed(String name, Supplier<byte[]> maker) {
        byte[] before = find(name);
        if (before != null) {
            return before;
        }
        long of = generation();
        byte[] made = maker.get();
        keep(name, made, of);
        return made;
    }

    private synchronized long generation() {
        return generation;
    }

    private synchronized byte @Nullable [] find(String name) {
        return kept.get(name);
    }

    /** Not when the catalogue has changed meanwhile; the eldest make room. */
    private synchronized void keep(String name, byte[] made, long of) {
        if (of != generation || made.length > KEPT_BYTES) {
            return;
        }
        byte[] replaced = kept.put(name, made);
        keptBytes += made.length - (replaced == null ? 0 : replaced.length);
        while (keptBytes > KEPT_BYTES) {
            var eldest = kept.pollFirstEntry();
            keptBytes -= eldest.getValue().length;
        }
    }

    /** Lets go of all, because the catalogue has changed. */
    synchronized void forget() {
        kept.clear();
        keptBytes = 0;
        generation++;
    }

    /** How many wait until it is their turn. */
    int waiting() {
        return press.getQueue().size();
    }

    synchronized long keptBytes() {
        return keptBytes;
    }
}
