package org.linkindex.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH benchmarks, each in a JVM of its own. */
final class SmallParts {

    private SmallParts() {}

    static void run() {
        System.out.println("small parts (JMH, average time; ± is the 99.9 % interval)");
        try {
            Collection<RunResult> results =
                    new Runner(
                                    new OptionsBuilder()
                                            .include("org\\.linkindex\\..*Bench\\..*")
                                            .forks(1)
                                            .warmupIterations(3)
                                            .warmupTime(TimeValue.seconds(1))
                                            .measurementIterations(5)
                                            .measurementTime(TimeValue.seconds(1))
                                            .jvmArgs(
                                                    "-XX:+UseSerialGC",
                                                    "-Xmx192m",
                                                    "-XX:+UseCompactObjectHeaders",
                                                    "-Djava.awt.headless=true",
                                                    "--sun-misc-unsafe-memory-access=allow",
                                                    "--enable-native-access=ALL-UNNAMED")
                                            .verbosity(VerboseMode.SILENT)
                                            .build())
                            .run();
            for (RunResult each : results) {
                var result = each.getPrimaryResult();
                System.out.printf(
                        "%-32s %,10.2f ± %,.2f %s%n",
                        result.getLabel(),
                        result.getScore(),
                        result.getScoreError(),
                        result.getScoreUnit());
            }
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
