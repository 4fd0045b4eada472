package org.linkindex.web;

/**
 * A telephone number as pages show it.
 *
 * @param written as people read it, such as {@code 0808 800 5000}
 */
public record Phone(String written) {

    /** What a phone opens when the number is tapped: {@code tel:08088005000}. */
    public String address() {
        return "tel:" + written.replaceAll("[^+0-9]", "");
    }

    /** What a call costs, when its first digits say so by Ofcom's rules; otherwise empty. */
    public String cost() {
        String digits = written.replaceAll("\\D", "");
        if (digits.matches("(0800|0808|116|111$|101$|999$|112$).*")) {
            return "It is free to call.";
        }
        return digits.matches("0[123].*") ? "It costs the same as a call to a home phone." : "";
    }
}
