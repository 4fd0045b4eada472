package org.linkindex.search;

import java.util.List;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Group;

/** What the first page shows: the categories in the drawers of their groups. */
record HomeView(List<Drawer> drawers, int resources) {

    /** A group and its categories. */
    record Drawer(Group group, List<Category> categories) {}
}
