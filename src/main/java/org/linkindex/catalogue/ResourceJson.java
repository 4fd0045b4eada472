package org.linkindex.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkindex.web.Site;

/** A resource as other systems get it. Names and order are the API's contract. */
public record ResourceJson(
        String key,
        String code,
        String title,
        String url,
        String provider,
        String format,
        String summary,
        List<String> categories,
        List<String> audiences,
        List<String> nations,
        String area,
        List<String> languages,
        String phone,
        @Nullable String ages,
        String page,
        String added,
        String changed,
        boolean paused,
        @Nullable String worked,
        @Nullable String reviewed) {

    /**
     * The resource with its page on this site. Of a paused one the page stands for the address,
     * too: whoever follows it is told.
     */
    public static ResourceJson of(Resource resource, Edition edition, Site site) {
        LinkState link = edition.link(resource.code());
        String page = site.baseAddress() + "/" + resource.code();
        return new ResourceJson(
                resource.key(),
                resource.code().text(),
                resource.title(),
                link.isPaused() ? page : resource.url(),
                resource.provider(),
                resource.format().word(),
                resource.summary(),
                resource.categories(),
                resource.audiences().stream().map(Audience::word).toList(),
                resource.nations().stream().map(Nation::word).toList(),
                resource.area(),
                resource.languages(),
                resource.phone(),
                resource.ages() == null ? null : resource.ages().toString(),
                page,
                resource.added().toString(),
                resource.changed().toString(),
                link.isPaused(),
                link.worked() == null ? null : link.worked().toString(),
                edition.review(resource.code())
                        .map(review -> review.reviewed().toString())
                        .orElse(null));
    }
}
