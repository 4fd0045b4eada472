package org.linkindex.web;

/**
 * What every page knows of the site it stands on.
 *
 * @param words what the site says about itself
 * @param baseAddress where people reach it, such as {@code https://find.example.org}; no slash at
 *     the end; never taken from a request
 * @param assets style sheets, scripts and icons
 * @param carried what whoever asks for the page carries along
 */
public record Site(SiteWords words, String baseAddress, Assets assets, Carried carried) {

    /** The same, seen by somebody who carries this along. */
    Site carrying(Carried along) {
        return new Site(words, baseAddress, assets, along);
    }

    /** The same, with other words. */
    Site saying(SiteWords other) {
        return new Site(other, baseAddress, assets, carried);
    }

    /** Neutral name, shown at the top. */
    public String name() {
        return words.name();
    }

    /** Neutral page to which "Leave this page" goes. */
    public String leaveAddress() {
        return words.leaveAddress();
    }

    /** The address of a page of ours, with what is carried along. The path begins with a slash. */
    public String to(String path) {
        return carried.path() + path;
    }

    /** The host in words, as it stands under a code: {@code find.example.org}. */
    public String host() {
        return baseAddress.replaceFirst("^https?://", "");
    }

    /** The address of a file in {@code public}, with its content's hash: cached for ever. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** A drawing to stand inline in a page; trusted, for it comes from our own files only. */
    public String icon(String name) {
        return assets.icon(name);
    }
}
