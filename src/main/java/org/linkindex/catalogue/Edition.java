package org.linkindex.catalogue;

import java.util.LinkedHashMap;
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
 * @param links what is known of links, by code; of a new one nothing is
 * @param reviews when a person last looked, by code; absent when nobody ever did
 */
public record Edition(
        long number,
        SequencedMap<Code, Resource> resources,
        SequencedMap<String, Category> categories,
        Map<Code, Retirement> retirements,
        Map<Code, LinkState> links,
        Map<Code, Review> reviews) {

    /** An edition of whose links nothing is known yet. */
    public Edition(
            long number,
            SequencedMap<Code, Resource> resources,
            SequencedMap<String, Category> categories,
            Map<Code, Retirement> retirements) {
        this(number, resources, categories, retirements, Map.of(), Map.of());
    }

    /** The same without what is paused: what families are offered. */
    public Edition offered() {
        if (links.values().stream().noneMatch(LinkState::isPaused)) {
            return this;
        }
        SequencedMap<Code, Resource> open = new LinkedHashMap<>(resources);
        open.keySet().removeIf(this::isPaused);
        return new Edition(number, open, categories, retirements, links, reviews);
    }

    /** Whether families are not sent to this resource now. */
    public boolean isPaused(Code code) {
        return link(code).isPaused();
    }

    /** Whether families who come for this resource may be in danger: two people decide about it. */
    public boolean isSensitive(Code code) {
        return resource(code)
                .filter(each -> Sensitivity.isSensitive(each.categories()))
                .isPresent();
    }

    /** What is known of a resource's link. */
    public LinkState link(Code code) {
        return links.getOrDefault(code, LinkState.NEW);
    }

    /** When a person last said that it is right, if anybody ever did. */
    public Optional<Review> review(Code code) {
        return Optional.ofNullable(reviews.get(code));
    }

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
                || links.containsKey(code)
                || category(code).isPresent();
    }

    /** The main category of a resource or retirement: the first that is known. */
    public Optional<Category> main(List<String> slugs) {
        return slugs.stream().flatMap(slug -> category(slug).stream()).findFirst();
    }
}
