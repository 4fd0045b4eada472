package org.linkindex.web;

/**
 * What every page knows of the site it stands on.
 *
 * @param name neutral name, shown at the top
 * @param baseAddress where people reach it, such as {@code https://find.example.org}; no slash at
 *     the end; never taken from a request
 * @param leaveAddress neutral page to which "Leave this page" goes
 * @param assets style sheets, scripts and icons
 * @param carried what whoever asks for the page carries along
 */
public record Site(
        String name, String baseAddress, String leaveAddress, Assets assets, Carried carried) {

    /** The same, seen by somebody who carries this along. */
    Site carrying(Carried along) {
        return new Site(name, baseAddress, leaveAddress, assets, along);
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
