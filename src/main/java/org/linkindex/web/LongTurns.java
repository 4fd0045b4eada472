package org.linkindex.web;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long turns at the processor: from 6.12 on Linux interrupts a thread that asked for them whenever
 * another wakes up that wants a shorter one, and gives it its fair share all the same, see {@code
 * sched_setattr(2)}. A thread of less weight would be interrupted, too, but on a busy machine it
 * waits for seconds, and with it, until it can be stopped, each collection of garbage and so all
 * that is asked (decision 15). On other systems threads stay as they are.
 */
final class LongTurns {

    private static final Logger LOG = LoggerFactory.getLogger(LongTurns.class);

    /** The longest that Linux knows; usual are 1.4 to 4. */
    static final Duration TURN = Duration.ofMillis(100);

    /** What the two calls are numbered on this processor; of others than these we don't know. */
    private static final long SET =
            Map.of("amd64", 314L, "aarch64", 274L).getOrDefault(System.getProperty("os.arch"), 0L);

    private static final long GET = SET + 1;

    /**
     * Of {@code struct sched_attr} as it was first, in bytes; and where its length of a turn is.
     */
    private static final long SIZE = 48;

    private static final int RUNTIME = 24;

    private static final long THIS_THREAD = 0;
    private static final long NO_FLAGS = 0;
    private static final long NONE = 0;

    private static final @Nullable MethodHandle SYSCALL = find();

    private LongTurns() {}

    private static @Nullable MethodHandle find() {
        Linker linker = Linker.nativeLinker();
        boolean known = System.getProperty("os.name").equals("Linux") && SET > 0;
        return linker.defaultLookup()
                .find("syscall")
                .filter(at -> known)
                .map(
                        at ->
                                linker.downcallHandle(
                                        at,
                                        FunctionDescriptor.of(
                                                JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG,
                                                JAVA_LONG),
                                        Linker.Option.firstVariadicArg(1)))
                .orElse(null);
    }

    /**
     * From now on this thread, which must be one of the system, takes long turns.
     *
     * @return whether it does
     */
    static boolean take() {
        if (SYSCALL == null) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(SIZE, Long.BYTES);
            long got = (long) SYSCALL.invokeExact(GET, THIS_THREAD, attributes, SIZE, NO_FLAGS);
            attributes.set(JAVA_LONG, RUNTIME, TURN.toNanos());
            return got == 0
                    && (long) SYSCALL.invokeExact(SET, THIS_THREAD, attributes, NO_FLAGS, NONE)
                            == 0;
        } catch (Throwable e) {
            LOG.debug("Long work does not stand back for others here.", e);
            return false;
        }
    }
}
