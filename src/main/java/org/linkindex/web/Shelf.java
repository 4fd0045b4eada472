package org.linkindex.web;

import java.util.List;

/**
 * Pages of the staff that belong together.
 *
 * @param heading what stands above them
 * @param links in the order in which they were added
 */
public record Shelf(String heading, List<StaffLink> links) {}
