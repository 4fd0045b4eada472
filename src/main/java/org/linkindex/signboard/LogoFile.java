package org.linkindex.signboard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linkindex.print.CannotPrint;
import org.linkindex.print.Logo;
import org.linkindex.web.SiteLogo;

/** A logo as an admin sends it: checked as for print, and made small for pages. */
final class LogoFile {

    private LogoFile() {}

    /**
     * @throws CannotPrint with one sentence when it can't be shown or printed
     */
    static SiteLogo read(byte[] file) {
        if (file.length == 0) {
            throw new CannotPrint("Choose a file with your logo first.");
        }
        byte[] screen = Logo.of(file).onScreens(file);
        if (screen.length > SiteLogo.LARGEST_ON_SCREEN) {
            throw new CannotPrint(
                    "The logo is too fine for phones: choose one with fewer lines and colours.");
        }
        boolean picture = file[0] == (byte) 0x89;
        return new SiteLogo(hash(file), picture ? "image/png" : "image/svg+xml", screen, file);
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
