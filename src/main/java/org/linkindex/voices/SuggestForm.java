package org.linkindex.voices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.BadField;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.WebAddress;

/**
 * What somebody wrote into "Suggest a resource", and what can't be taken of it.
 *
 * @param address as typed
 * @param why as typed
 * @param category slug, or empty
 * @param faults by the field's name; empty when all can be taken
 */
record SuggestForm(String address, String why, String category, Map<String, String> faults) {

    /** Most characters of why it is good. */
    static final int LONGEST_WHY = 500;

    static final SuggestForm EMPTY = new SuggestForm("", "", "", Map.of());

    static SuggestForm of(String address, String why, String category, Edition edition) {
        Map<String, String> faults = new LinkedHashMap<>();
        address(address, faults);
        String plain = why.replaceAll("[\\t\\r\\n]+", " ").strip();
        if (plain.length() > LONGEST_WHY) {
            faults.put("why", "Say why it is good in " + LONGEST_WHY + " characters or fewer.");
        } else if (plain.codePoints().anyMatch(Field::isHidden)) {
            faults.put("why", "There is a character that can’t be seen. Type it again.");
        } else {
            PersonalDetails.find(plain).ifPresent(found -> faults.put("why", found.hint()));
        }
        if (!category.isEmpty() && edition.category(category).isEmpty()) {
            faults.put("category", "Choose one of the categories, or none.");
        }
        return new SuggestForm(address.strip(), plain, category, faults);
    }

    private static @Nullable WebAddress address(String typed, Map<String, String> faults) {
        if (typed.isBlank()) {
            faults.put("address", "Write or paste the address, such as www.example.org.");
            return null;
        }
        try {
            return WebAddress.typed(typed);
        } catch (BadField e) {
            String reason = e.reason();
            faults.put(
                    "address", Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".");
            return null;
        }
    }

    /** The address, when all can be taken. */
    Optional<WebAddress> webAddress() {
        return faults.isEmpty() ? Optional.of(WebAddress.typed(address)) : Optional.empty();
    }
}
