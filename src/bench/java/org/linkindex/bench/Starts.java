package org.linkindex.bench;

import java.util.Arrays;
import java.util.List;

/** How long the second start takes, through the entry script, on both cores. */
final class Starts {

    private static final int TIMES = 5;

    private final Folder folder;

    Starts(Folder folder) {
        this.folder = folder;
    }

    void run() {
        // the first start imports, unless the load has made the data already
        LinkIndex.started(folder, List.of()).close();
        double[] ready = new double[TIMES];
        double[] answered = new double[TIMES];
        double[] used = new double[TIMES];
        long[] memory = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            try (LinkIndex server = LinkIndex.started(folder, List.of());
                    Client client = new Client(server.address())) {
                ready[i] = (System.nanoTime() - start) / 1e9;
                used[i] = server.process().cpuSeconds();
                if (client.get("/").statusCode() != 200) {
                    throw new IllegalStateException("ready, but does not answer");
                }
                answered[i] = (System.nanoTime() - start) / 1e9;
                memory[i] = server.process().residentMegabytes();
            }
        }
        Arrays.sort(ready);
        Arrays.sort(answered);
        Arrays.sort(used);
        Arrays.sort(memory);
        System.out.printf(
                "second start, of %d: ready after %.2f s (%.2f to %.2f; target: 2) and %.2f s of"
                        + " core, first page after %.2f s, memory then %d MB%n%n",
                TIMES,
                ready[TIMES / 2],
                ready[0],
                ready[TIMES - 1],
                used[TIMES / 2],
                answered[TIMES / 2],
                memory[TIMES / 2]);
    }
}
