package org.linkindex.stewardship;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processor's time that nobody else wants: Linux's {@code SCHED_IDLE}, see {@code sched(7)}.
 * The nicest of usual threads, which is the least that Java can ask for, still keeps the processor
 * for up to 4 ms after somebody else has woken up; one of these gives way at once (decision 15). On
 * other systems threads stay as they are.
 */
final class SpareTime {

    private static final Logger LOG = LoggerFactory.getLogger(SpareTime.class);

    /** As {@code linux/sched.h} numbers it. */
    static final int SCHED_IDLE = 5;

    private static final int THIS_THREAD = 0;

    private static final @Nullable MethodHandle SET = find();

    private SpareTime() {}

    private static @Nullable MethodHandle find() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("sched_setscheduler")
                .map(
                        at ->
                                linker.downcallHandle(
                                        at,
                                        FunctionDescriptor.of(
                                                JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS)))
                .orElse(null);
    }

    /**
     * From now on this thread, which must be one of the system, runs in spare time only.
     *
     * @return whether it does
     */
    static boolean takeOnly() {
        if (SET == null) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            // its one field is a priority, of which these threads have none
            MemorySegment parameters = arena.allocate(JAVA_INT);
            return (int) SET.invokeExact(THIS_THREAD, SCHED_IDLE, parameters) == 0;
        } catch (Throwable e) {
            LOG.debug("Link checks do not stand back for others here.", e);
            return false;
        }
    }
}
