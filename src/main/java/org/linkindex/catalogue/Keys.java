package org.linkindex.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** Names of rows in files, made from what resources are called. */
final class Keys {

    private static final int LONGEST = 60;

    private Keys() {}

    /** A key that no resource has or had: {@code childline}, or {@code childline-2}. */
    static String of(String title, Resources resources) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\p{M}'’]", "")
                        .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String key = cut.replaceAll("^-+|-+$", "");
        String first = key.isEmpty() ? "resource" : key;
        String free = first;
        for (int i = 2; resources.find(free).isPresent() || resources.isRetired(free); i++) {
            free = first + "-" + i;
        }
        return free;
    }
}
