package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows of work, done by a few threads. */
class SideBySideTest {

    private static List<List<Integer>> rows(int rows, int each) {
        List<List<Integer>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int first = i * each;
            all.add(IntStream.range(first, first + each).boxed().toList());
        }
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allIsDoneOnceAndEachRowInItsOrderOneAtATime() {
        List<List<Integer>> done = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            done.add(Collections.synchronizedList(new ArrayList<>()));
        }
        Set<Integer> busy = ConcurrentHashMap.newKeySet();
        Queue<Integer> twoAtOnce = new ConcurrentLinkedQueue<>();
        SideBySide.eachOf(
                rows(100, 7),
                piece -> {
                    int row = piece / 7;
                    if (!busy.add(row)) {
                        twoAtOnce.add(row);
                    }
                    done.get(row).add(piece);
                    busy.remove(row);
                });
        assertThat(done).isEqualTo(rows(100, 7));
        assertThat(twoAtOnce).isEmpty();
    }

    /** A virtual thread would keep a core from those who scan. */
    @Test
    void itIsDoneByThreadsOfTheSystem() {
        Queue<Boolean> virtual = new ConcurrentLinkedQueue<>();
        SideBySide.eachOf(rows(3, 2), piece -> virtual.add(Thread.currentThread().isVirtual()));
        assertThat(virtual).hasSize(6).containsOnly(false);
    }

    /** Linux says in nanoseconds how long a turn is; before 6.12 it did not. */
    @Test
    void itIsDoneInLongTurns() {
        Path figures = Path.of("/proc/thread-self/sched");
        assumeThat(figures).exists();
        assumeThat(read(figures)).contains("se.slice");
        Queue<String> turns = new ConcurrentLinkedQueue<>();
        SideBySide.eachOf(
                rows(3, 2),
                piece ->
                        turns.addAll(
                                read(figures)
                                        .lines()
                                        .filter(line -> line.startsWith("se.slice"))
                                        .map(line -> line.replaceAll(".*:\\s*", ""))
                                        .toList()));
        assertThat(turns).hasSize(6).containsOnly("100000000");
    }

    @Test
    void whatBreaksEndsAllAndIsThrown() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        assertThatThrownBy(
                        () ->
                                SideBySide.eachOf(
                                        rows(1, 9),
                                        piece -> {
                                            if (piece == 4) {
                                                throw new IllegalStateException("broken");
                                            }
                                            done.add(piece);
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(done).containsExactly(0, 1, 2, 3);
    }

    @Test
    void noWorkIsDoneAtOnce() {
        List<Object> done = new ArrayList<>();
        SideBySide.eachOf(List.of(List.of(), List.of()), done::add);
        assertThat(done).isEmpty();
    }
}
