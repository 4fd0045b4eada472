package org.linkindex.app;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.linkindex.web.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the index until it is asked to stop. */
@Command(
        name = "serve",
        description = {
            "Serves the index until it is asked to stop (Ctrl-C, SIGTERM).",
            "The first start imports the starter catalogue into a new data folder.",
            "Each option is also an environment variable (--base-address: LINKINDEX_BASE_ADDRESS)",
            "and a line in linkindex.properties (base-address=…)."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();
    @Mixin Settings.Serving serving = new Settings.Serving();
    @Mixin Settings.LinkChecks checks = new Settings.LinkChecks();
    @Mixin Settings.Letters letters = new Settings.Letters();

    @Option(names = "--rehearse", hidden = true, description = "Start, answer once, and stop.")
    boolean rehearse;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Web.Listening listening = serving.listening();
        Duration drain = Duration.ofSeconds(serving.drain());
        Serving running =
                new Serving(
                        store.data,
                        store.address(),
                        listening,
                        drain,
                        letters.post(),
                        serving.issuers(),
                        Setting.all(spec),
                        checks,
                        Clock.systemUTC());
        if (rehearse) {
            Rehearsal.of(running);
            return 0;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    running.close();
                                    stopped.countDown();
                                },
                                "stop"));
        var out = spec.commandLine().getOut();
        out.printf(
                "LinkIndex is ready: %s (%,d resources, %.1f s)%n",
                running.web().site().baseAddress(),
                running.index().catalogue().edition().resources().size(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        out.printf(
                "It listens on port %d; health and metrics: http://localhost:%d%n",
                running.web().port(), running.web().managementPort());
        if (!running.index().people().hasAdmin()) {
            out.printf(
                    "Nobody can sign in yet. To invite the first admin: ./linkindex admin invite"
                            + " EMAIL%n");
        }
        out.flush();
        stopped.await();
        return 0;
    }
}
