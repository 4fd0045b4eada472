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
        String changed) {

    /** The resource with its page on this site. */
    public static ResourceJson of(Resource resource, Site site) {
        return new ResourceJson(
                resource.key(),
                resource.code().text(),
                resource.title(),
                resource.url(),
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
                site.baseAddress() + "/" + resource.code(),
                resource.added().toString(),
                resource.changed().toString());
    }
}
