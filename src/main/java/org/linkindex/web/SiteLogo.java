package org.linkindex.web;

/**
 * The logo of who runs the site, checked before it came here.
 *
 * @param hash of the file, in hexadecimal digits; stands in its address
 * @param type {@code image/png} or {@code image/svg+xml}
 * @param screen as pages show it: small
 * @param paper as it was sent, for print
 */
public record SiteLogo(String hash, String type, byte[] screen, byte[] paper) {

    /** Most bytes of what pages show: it is sent to every phone. */
    public static final int LARGEST_ON_SCREEN = 16_000;

    /** Checks what the record promises. */
    public SiteLogo {
        if (screen.length > LARGEST_ON_SCREEN) {
            throw new IllegalArgumentException("a logo on pages is small");
        }
    }

    /** Where it is served, on our own host; another logo has another address. */
    public String path() {
        String end = type.equals("image/png") ? ".png" : ".svg";
        return "/logo/" + hash.substring(0, 16) + end;
    }

    /**
     * As it is sent. Drawings are checked to hold shapes alone; should one ever hold more, the
     * browser runs and fetches nothing of it, even when it is opened by itself.
     */
    Answer answer() {
        return Answer.file(type, screen.clone())
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Override
    public String toString() {
        return path();
    }
}
