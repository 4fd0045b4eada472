package org.linkindex.web;

/**
 * Whom to call about a child in one area. Valid by construction.
 *
 * @param area a nation or a local area, such as "Norfolk"
 * @param who who answers, such as "Children’s social care"
 * @param phone a number that can be dialled
 * @param hours when they answer, such as "Monday to Friday, 9 to 5"; may be empty
 * @param address a web address, or empty
 */
public record Concern(String area, String who, Phone phone, String hours, String address) {

    /** Most characters of the area. */
    public static final int LONGEST_AREA = 60;

    /** Most characters of who answers. */
    public static final int LONGEST_WHO = 80;

    /** Most characters of the hours. */
    public static final int LONGEST_HOURS = 80;

    /** Most characters of the address. */
    public static final int LONGEST_ADDRESS = 300;

    /** Checks what the record promises. */
    public Concern {
        if (area.isBlank()
                || who.isBlank()
                || area.length() > LONGEST_AREA
                || who.length() > LONGEST_WHO
                || hours.length() > LONGEST_HOURS
                || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("an area and who answers there, not too long");
        }
        if (!address.isEmpty() && !SiteWords.isPage(address)) {
            throw new IllegalArgumentException("the address begins with https://");
        }
    }
}
