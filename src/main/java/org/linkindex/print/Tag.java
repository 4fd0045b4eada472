package org.linkindex.print;

import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Group;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;

/**
 * What one tag says.
 *
 * @param icon the name of a drawing in {@code public/icons}; the group's stands in for one that is
 *     missing
 */
record Tag(Code code, String name, Group group, String icon) {

    static Tag of(Category category) {
        return new Tag(
                category.code(), category.tag(), category.group(), "category/" + category.slug());
    }

    static Tag of(Resource resource, Category main) {
        return new Tag(resource.code(), resource.title(), main.group(), "category/" + main.slug());
    }
}
