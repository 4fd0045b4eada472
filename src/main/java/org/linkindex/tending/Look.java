package org.linkindex.tending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.WebAddress;
import org.linkindex.codes.Code;

/**
 * What a steward sees beside the form: the family's page as it would be, and advice.
 *
 * @param preview nothing as long as a field can't be taken
 * @param duplicates what may be here already
 * @param warning of an address that looks like another; empty when it does not
 * @param advice on words
 */
record Look(
        Optional<Resource> preview,
        List<Resource> duplicates,
        String warning,
        List<String> advice) {

    /** Opens nothing; stands for the code that a new resource does not have yet. */
    private static final Code NO_CODE = Code.parse("000000").orElseThrow();

    static Look at(ResourceForm form, Catalogue catalogue, Duplicates duplicates) {
        Edition edition = catalogue.edition();
        Optional<WebAddress> address = form.webAddress();
        List<String> advice = new ArrayList<>(Readability.advice(form.get(Field.TITLE) + ". "));
        advice.addAll(Readability.advice(form.get(Field.SUMMARY)));
        Code code = form.code() == null ? NO_CODE : form.code();
        return new Look(
                catalogue.changes().preview(form.values(), code),
                duplicates.of(
                        form.get(Field.TITLE),
                        form.get(Field.PROVIDER),
                        address,
                        form.code(),
                        edition),
                address.flatMap(each -> LookAlikes.warning(each, edition)).orElse(""),
                advice.stream().distinct().toList());
    }
}
