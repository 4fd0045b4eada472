package org.linkindex.web;

/** The files of {@code public}, each under an address that carries its content's hash. */
public interface Assets {

    /**
     * The address of {@code css/linkindex.css}, such as {@code /assets/linkindex.3f9a2c.css}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    String address(String path);

    /**
     * The drawing {@code icons/NAME.svg}, such as {@code ui/phone} or {@code category/aces}, to
     * stand inline in a page: small, hidden from screen readers, coloured by the text around it. A
     * name without a drawing gets the plain tag {@code ui/tag}, so that a category that somebody
     * adds has an icon too.
     */
    String icon(String name);
}
