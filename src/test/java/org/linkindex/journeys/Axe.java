package org.linkindex.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What axe finds on a page that is open. Its script is put into each page once and asked for the
 * violations alone: {@link AxeBuilder} puts it there anew for each question and carries every
 * element that is right back too, which takes several times as long. What needs the style sheets
 * themselves (a page that is locked to one orientation) is asked on the narrowest alone.
 */
final class Axe {

    /** The widths of a phone, a tablet and a desk, in CSS pixels. */
    static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All of axe's rules that look at colours: in the dark a page is the same but for these. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String RUN =
            "([where, type, values]) => axe.run(where, {runOnly: {type, values},"
                    + " resultTypes: ['violations'], preload: innerWidth === 320}).then(found => found.violations.map("
                    + "v => v.id + ' ' + v.nodes[0].html))";

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Violations as the page stands, in the scheme it is in. */
    static List<String> faults(Page page) {
        return run(page, "html", "tag", TAGS);
    }

    /**
     * Violations in a part of the page: what lies over the rest does not count against the rest.
     */
    static List<String> faultsIn(Page page, String selector) {
        return run(page, selector, "tag", TAGS);
    }

    /**
     * Violations at each width, in light and in dark, with all details of the main part open; and
     * whether it scrolls sideways.
     */
    static List<String> faultsAtAllWidths(Page page, String name) {
        List<String> faults = new ArrayList<>();
        page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 720);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            faults(page).forEach(each -> faults.add(name + " at " + width + ": " + each));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            run(page, "html", "rule", COLOURS)
                    .forEach(each -> faults.add(name + " in the dark at " + width + ": " + each));
            if ((Integer) page.evaluate("document.documentElement.scrollWidth") > width) {
                faults.add(name + " scrolls sideways at " + width);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faults;
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String where, String kind, List<String> which) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN, List.of(where, kind, which));
    }
}
