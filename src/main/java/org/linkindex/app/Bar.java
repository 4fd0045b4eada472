package org.linkindex.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.linkindex.catalogue.Progress;

/** A progress bar on the terminal's error stream. */
final class Bar implements Progress, AutoCloseable {

    private final ProgressBar bar;

    /**
     * Shows at once.
     *
     * @param task what is being done
     * @param most how many steps; -1 when unknown
     */
    Bar(String task, long most) {
        bar =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(most)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        .hideEta()
                        .build();
    }

    @Override
    public void at(long done) {
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
