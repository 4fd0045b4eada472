package org.linkindex.stewardship;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.linkindex.stewardship.Fetched.Answered;

/**
 * What can be read of an answer, without running anything and fetching nothing more. Lives as long
 * as one check; only small facts of it are kept.
 *
 * @param kind what sort of body it is
 * @param title at most 300 characters
 * @param heading the first of the highest headings
 * @param text what a reader sees, without navigation and footers, at most 20,000 characters
 * @param all what a reader sees, with them
 * @param language as the page declares it, in lower case; may be empty
 * @param onward where it sends readers on by itself; empty when it does not
 * @param outward hosts that it links to, frames or loads scripts from
 * @param scripts whether it runs any script
 * @param gate whether it asks for a password
 * @param hidden whether it asks search engines to leave it out
 * @param mark a hash of the body
 */
record Page(
        Kind kind,
        String title,
        String heading,
        String text,
        String all,
        String language,
        String onward,
        List<String> outward,
        boolean scripts,
        boolean gate,
        boolean hidden,
        String mark) {

    /** Sorts of bodies. */
    enum Kind {
        PAGE,
        PDF,
        OTHER,
        EMPTY
    }

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int FEW_WORDS = 60;
    private static final double LONGEST_WAIT_SECONDS = 15;

    private static final Pattern REFRESH =
            Pattern.compile(
                    "\\s*([0-9.]+)\\s*[;,]?\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]*)['\"]?\\s*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SCRIPTED =
            Pattern.compile(
                    "(?:(?:window|document|self|top|parent)\\s*\\.\\s*)?location"
                            + "(?:\\s*\\.\\s*href)?\\s*(?:=(?!=)|\\.\\s*(?:replace|assign)\\s*\\()"
                            + "\\s*['\"]([^'\"]{1,2048})['\"]");

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,300}>");

    /** Two signs of a script without spaces are about a word. */
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{2}");

    /** Thai is the first of these scripts. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private static final Page NOTHING =
            new Page(Kind.EMPTY, "", "", "", "", "", "", List.of(), false, false, false, "");

    /** Reads an answer. */
    static Page read(Answered answer, Target at) {
        byte[] body = answer.body();
        String type = answer.header("content-type").toLowerCase(Locale.ROOT);
        if (body.length == 0) {
            return NOTHING;
        }
        if (startsWith(body, "%PDF-")) {
            return plain(Kind.PDF, body);
        }
        if (answer.status() >= 400 && type.contains("xml") && !type.contains("html")) {
            return text(TAG.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll(" "));
        }
        boolean page = type.contains("html") || type.contains("xml") || type.isBlank();
        if (!page && !(type.startsWith("text/plain") && looksLikeHtml(body))) {
            return type.startsWith("text/")
                    ? text(new String(body, StandardCharsets.UTF_8))
                    : plain(Kind.OTHER, body);
        }
        return html(body, type, at);
    }

    private static boolean startsWith(byte[] body, String sign) {
        byte[] bytes = sign.getBytes(StandardCharsets.US_ASCII);
        int from = 0;
        while (from < Math.min(body.length, 1_024) && body[from] <= ' ' && body[from] >= 0) {
            from++;
        }
        return body.length - from >= bytes.length
                && Arrays.equals(bytes, Arrays.copyOfRange(body, from, from + bytes.length));
    }

    private static boolean looksLikeHtml(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1);
        return start.toLowerCase(Locale.ROOT).contains("<html");
    }

    private static Page plain(Kind kind, byte[] body) {
        return new Page(kind, "", "", "", "", "", "", List.of(), false, false, false, mark(body));
    }

    private static Page text(String whole) {
        String text = shortened(whole, LONGEST_TEXT);
        byte[] body = whole.getBytes(StandardCharsets.UTF_8);
        return new Page(
                Kind.PAGE, "", "", text, text, "", "", List.of(), false, false, false, mark(body));
    }

    /**
     * One at a time: as a tree a page takes up to fifty times its bytes, and sixty at once would
     * drive the collector through all that is alive.
     */
    private static synchronized Page html(byte[] body, String type, Target at) {
        Document document;
        try {
            document = Jsoup.parse(new ByteArrayInputStream(body), charset(type), at.toString());
        } catch (IOException | RuntimeException e) {
            // what jsoup can't read at all is no page that anybody can
            return plain(Kind.OTHER, body);
        }
        String refresh = refresh(document);
        List<String> outward = outward(document, at.host());
        boolean gate = !document.select("input[type=password]").isEmpty();
        boolean scripts = !document.select("script:not([type*=json])").isEmpty();
        boolean hidden =
                document.select("meta[name~=(?i)robots]")
                        .attr("content")
                        .toLowerCase(Locale.ROOT)
                        .contains("noindex");
        String scripted = scripted(document);
        String title = title(document);
        Element heading = document.selectFirst("h1, h2");
        String highest = heading == null ? "" : shortened(heading.text(), LONGEST_TITLE);
        String language = document.select("html").attr("lang").toLowerCase(Locale.ROOT);
        document.select("script, style, noscript, template, [hidden]").remove();
        String all = shortened(document.body().text(), LONGEST_TEXT);
        String onward = refresh.isEmpty() && words(all) < FEW_WORDS ? scripted : refresh;
        return new Page(
                Kind.PAGE,
                title,
                highest,
                main(document),
                all,
                language,
                onward,
                outward,
                scripts,
                gate,
                hidden,
                mark(body));
    }

    private static @Nullable String charset(String type) {
        Matcher named = Pattern.compile("charset=[\"']?([a-z0-9_:.-]+)").matcher(type);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    private static String refresh(Document document) {
        for (Element meta : document.select("meta[http-equiv~=(?i)^refresh$]")) {
            Matcher says = REFRESH.matcher(meta.attr("content"));
            if (says.matches() && seconds(says.group(1)) <= LONGEST_WAIT_SECONDS) {
                return says.group(2).strip();
            }
        }
        return "";
    }

    private static double seconds(String text) {
        return text.matches("[0-9]{1,6}(\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 1_000_000;
    }

    private static String scripted(Document document) {
        for (Element script : document.select("script:not([src])")) {
            Matcher found = SCRIPTED.matcher(shortened(script.data(), LONGEST_TEXT));
            if (found.find()) {
                return found.group(1);
            }
        }
        return "";
    }

    private static List<String> outward(Document document, String own) {
        List<String> hosts = new ArrayList<>();
        for (Element element :
                document.select("a[href], iframe[src], frame[src], script[src], form[action]")) {
            String to =
                    element.hasAttr("href")
                            ? "abs:href"
                            : element.hasAttr("src") ? "abs:src" : "abs:action";
            if (Target.read(element.attr(to)) instanceof Target target
                    && !target.host().equals(own)) {
                hosts.add(target.host());
            }
        }
        return hosts.stream().distinct().limit(200).toList();
    }

    private static String title(Document document) {
        String title = document.title().strip();
        String shared = document.select("meta[property=og:title]").attr("content").strip();
        return shortened(title.isEmpty() ? shared : title, LONGEST_TITLE);
    }

    private static String main(Document document) {
        Element main = document.selectFirst("main, [role=main], article");
        if (main != null && words(main.text()) >= 20) {
            return shortened(main.text(), LONGEST_TEXT);
        }
        Element body = document.body().clone();
        body.select("nav, footer, header, aside").remove();
        return shortened(
                words(body.text()) >= 20 ? body.text() : document.body().text(), LONGEST_TEXT);
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static int words(String text) {
        boolean spaced = text.chars().allMatch(c -> c < FIRST_UNSPACED);
        String apart = spaced ? text : UNSPACED.matcher(text).replaceAll("x ");
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < apart.length(); i++) {
            boolean space = apart.charAt(i) <= ' ';
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    /** How many words a reader sees in the main part. */
    int words() {
        return words(text);
    }

    /** What it is about: its title and main part. */
    Fingerprint fingerprint() {
        return switch (kind) {
            case PAGE -> Fingerprint.of(title + " " + text);
            case PDF, OTHER, EMPTY -> Fingerprint.NONE;
        };
    }

    private static String mark(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
