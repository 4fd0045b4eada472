package org.linkindex.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.linkindex.codes.Code;

/**
 * The whole catalogue as it stood at one moment: immutable, and the only thing that pages and
 * search read, so that no visit touches the database.
 *
 * @param number grows with every change
 * @param resources by code, in the order of their keys; no retired ones
 * @param categories by slug, in the order of the file
 * @param retirements by code
 */
public record Edition(
        long number,
        SequencedMap<Code, Resource> resources,
        SequencedMap<String, Category> categories,
        Map<Code, Retirement> retirements) {

    /** The resource of this code, unless it is unknown or retired. */
    public Optional<Resource> resource(Code code) {
        return Optional.ofNullable(resources.get(code));
    }

    /** Why the resource of this code was withdrawn, if it was. */
    public Optional<Retirement> retirement(Code code) {
        return Optional.ofNullable(retirements.get(code));
    }

    /** The category of this slug. */
    public Optional<Category> category(String slug) {
        return Optional.ofNullable(categories.get(slug));
    }

    /** The category that this code opens. */
    public Optional<Category> category(Code code) {
        return categories.values().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The resource that has this address, but for what makes no difference. */
    public Optional<Resource> findByAddress(WebAddress address) {
        String host = address.host();
        return resources.values().stream()
                // most are told apart by less than reading their whole address
                .filter(each -> each.url().toLowerCase(Locale.ROOT).contains(host))
                .filter(each -> new WebAddress(each.url()).identity().equals(address.identity()))
                .findFirst();
    }

    /** Whether this code was ever given to a resource or category, be it withdrawn since. */
    public boolean knows(Code code) {
        return resources.containsKey(code)
                || retirements.containsKey(code)
                || category(code).isPresent();
    }

    /** The main category of a resource or retirement: the first that is known. */
    public Optional<Category> main(List<String> slugs) {
        return slugs.stream().flatMap(slug -> category(slug).stream()).findFirst();
    }
}
