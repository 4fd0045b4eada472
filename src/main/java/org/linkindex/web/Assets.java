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
     * The text of a file, to stand in a page: an icon.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    String text(String path);
}
