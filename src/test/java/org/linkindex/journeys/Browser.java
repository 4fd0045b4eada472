package org.linkindex.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.linkindex.app.RunningIndex;

/**
 * Debian's Chromium before a running index. Requests to anybody else fail the test that makes them.
 */
final class Browser implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final RunningIndex index;

    /** Before this index; {@code destination.example} is this port of our own. */
    Browser(RunningIndex index, int destination) {
        this.index = index;
        this.chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(arguments(destination)));
    }

    private static List<String> arguments(int destination) {
        return List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
                "--host-resolver-rules=MAP destination.example 127.0.0.1:" + destination);
    }

    /** A fresh window, like a phone that was never here. */
    BrowserContext window(int width, ColorScheme scheme, boolean scripts) {
        return chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 720)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts)
                        .setBaseURL(index.address("")));
    }

    /** A phone with a screen to tap on. */
    BrowserContext touch(boolean scripts) {
        return chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setDeviceScaleFactor(2)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setJavaScriptEnabled(scripts)
                        .setBaseURL(index.address("")));
    }

    Page phone(boolean scripts) {
        return window(320, ColorScheme.LIGHT, scripts).newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
