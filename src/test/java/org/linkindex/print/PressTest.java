package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linkindex.catalogue.Progress;

/** One thing is drawn at a time; what takes long can be looked at, and stopped. */
@Timeout(30)
class PressTest {

    private final Press press = new Press(Press.LONGEST_WAIT);

    @Test
    void what_was_made_is_kept_until_the_catalogue_changes_and_no_more_than_fits() {
        byte[] first = press.made("a", () -> new byte[10]);
        assertThat(press.made("a", () -> new byte[20])).isSameAs(first);
        assertThat(press.has("a")).isTrue();
        press.forget();
        assertThat(press.has("a")).isFalse();
        assertThat(press.keptBytes()).isZero();
        assertThat(press.made("a", () -> new byte[20])).hasSize(20);
        for (int i = 0; i < 40; i++) {
            press.made("big" + i, () -> new byte[1024 * 1024]);
            assertThat(press.keptBytes()).isLessThanOrEqualTo(Press.KEPT_BYTES);
        }
        press.once(() -> new byte[5]);
        press.made("largest", () -> new byte[Press.KEPT_BYTES]);
        assertThat(press.has("largest")).isTrue();
        press.made("too large", () -> new byte[Press.KEPT_BYTES + 1]);
        assertThat(press.has("too large")).isFalse();
    }

    /** A document of three sheets, each drawn when it is allowed to be. */
    private static final class Slow implements Function<Progress, byte[]> {

        final CountDownLatch firstIsDrawn = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public byte[] apply(Progress progress) {
            progress.at(1);
            firstIsDrawn.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            progress.at(2);
            return new byte[3];
        }
    }

    private void untilItHasEnded(String name) {
        while (press.running(name).isPresent()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void who_waits_sees_how_far_it_is_and_finds_it_when_it_is_done() throws Exception {
        Slow slow = new Slow();
        Job job = press.begin("long", slow);
        assertThat(press.begin("long", slow)).isSameAs(job);
        slow.firstIsDrawn.await();
        assertThat(job.done()).isEqualTo(1);
        slow.goOn.countDown();
        untilItHasEnded("long");
        assertThat(press.has("long")).isTrue();
    }

    @Test
    void what_is_stopped_is_not_kept_and_the_next_has_its_turn() throws Exception {
        Slow slow = new Slow();
        Job job = press.begin("long", slow);
        slow.firstIsDrawn.await();
        job.stop();
        slow.goOn.countDown();
        untilItHasEnded("long");
        assertThat(press.has("long")).isFalse();
        assertThat(press.made("next", () -> new byte[7])).hasSize(7);
    }

    @Test
    void no_more_than_a_few_are_begun_and_one_that_fails_makes_room() throws Exception {
        List<Slow> slow = new ArrayList<>();
        for (int i = 0; i < Press.JOBS; i++) {
            slow.add(new Slow());
            press.begin("long" + i, slow.getLast());
        }
        assertThatThrownBy(() -> press.begin("one more", new Slow()))
                .isInstanceOf(Press.Busy.class);
        slow.forEach(each -> each.goOn.countDown());
        for (int i = 0; i < Press.JOBS; i++) {
            untilItHasEnded("long" + i);
        }
        press.begin(
                "bad",
                progress -> {
                    throw new IllegalStateException("broken on purpose");
                });
        untilItHasEnded("bad");
        assertThat(press.has("bad")).isFalse();
        assertThat(press.made("next", () -> new byte[7])).hasSize(7);
    }

    @Test
    void drawing_never_holds_the_thread_of_who_asks() {
        AtomicReference<Thread> drawer = new AtomicReference<>();
        press.once(
                () -> {
                    drawer.set(Thread.currentThread());
                    // the picture of a page asks for the whole document
                    return press.made("within", () -> new byte[1]);
                });
        assertThat(drawer.get()).isNotSameAs(Thread.currentThread());
        assertThat(drawer.get().isVirtual()).isFalse();
        assertThatThrownBy(
                        () ->
                                press.once(
                                        () -> {
                                            throw new CannotPrint("too fine");
                                        }))
                .isInstanceOf(CannotPrint.class);
    }

    @Test
    void as_many_as_may_wait_do_and_one_more_is_asked_to_come_back() throws Exception {
        Slow slow = new Slow();
        press.begin("first", slow);
        slow.firstIsDrawn.await();
        CountDownLatch drawn = new CountDownLatch(Press.WAITING);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Press.WAITING; i++) {
                var unused =
                        people.submit(
                                () -> {
                                    press.once(() -> new byte[1]);
                                    drawn.countDown();
                                });
            }
            while (press.waiting() < Press.WAITING) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> press.once(() -> new byte[1])).isInstanceOf(Press.Busy.class);
            slow.goOn.countDown();
            drawn.await();
        }
    }

    @Test
    void who_waited_too_long_is_asked_to_come_back_and_makes_room() throws Exception {
        Press hurried = new Press(Duration.ofMillis(1));
        Slow slow = new Slow();
        hurried.begin("first", slow);
        slow.firstIsDrawn.await();
        assertThatThrownBy(() -> hurried.once(() -> new byte[1])).isInstanceOf(Press.Busy.class);
        assertThat(hurried.waiting()).isZero();
        slow.goOn.countDown();
    }
}
