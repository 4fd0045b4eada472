package org.linkindex.catalogue;

import java.util.List;
import java.util.Locale;
import org.linkindex.web.Phone;

/** A resource in the words of pages, as one would read it aloud. */
record Spoken(Resource resource) {

    /** {@code parents, fathers and carers}. */
    String audiences() {
        return listed(resource.audiences().stream().map(Audience::label).toList())
                .toLowerCase(Locale.UK);
    }

    /** {@code English and Welsh}. */
    String languages() {
        return listed(
                resource.languages().stream().map(each -> new Language(each).label()).toList());
    }

    /** {@code Norfolk, England}. */
    String where() {
        String nations = listed(resource.nations().stream().map(Nation::label).toList());
        return resource.area().isEmpty() ? nations : resource.area() + ", " + nations;
    }

    /** {@code 4 to 18}; empty when the resource does not say. */
    String ages() {
        Ages ages = resource.ages();
        if (ages == null) {
            return "";
        }
        if (ages.from() == ages.to()) {
            return String.valueOf(ages.from());
        }
        if (ages.to() >= 99) {
            return ages.from() + " and over";
        }
        return ages.from() == 0 ? "Up to " + ages.to() : ages.from() + " to " + ages.to();
    }

    /** Where the address leads, in words: {@code nspcc.org.uk}; a capital I never passes for l. */
    String host() {
        return WebAddress.host(resource.url());
    }

    /** Whether the one big action is to call. */
    boolean callsFirst() {
        return resource.format() == Format.HELPLINE && hasPhone();
    }

    boolean hasPhone() {
        return !resource.phone().isEmpty();
    }

    Phone phone() {
        return new Phone(resource.phone());
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
