package org.linkindex.stewardship;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Pages as sites of the field have them, each of its own words; the same seed writes the same. */
final class Prose {

    private static final List<String> HELP =
            List.of(
                    "Call our helpline when you need somebody to talk to.",
                    "Our trained volunteers listen without judging and never rush you.",
                    "You can chat online every evening until ten.",
                    "Parents tell us that meeting others made the difference.",
                    "We visit schools across the county and train teachers.",
                    "Download the leaflet and share it with a friend you trust.",
                    "Bereavement is different for everybody and there is no timetable.",
                    "If a child tells you something worrying, stay calm and write it down.",
                    "Our drop-in sessions run on Tuesday mornings at the library.",
                    "Debt can feel overwhelming; start by opening the letters.",
                    "Sleep often improves when the evening follows the same pattern.",
                    "Young carers deserve breaks, and school can arrange them.",
                    "Grandparents raising grandchildren may qualify for allowances.",
                    "Ask your health visitor about weaning and feeding groups.",
                    "Nobody should be frightened of their partner at home.",
                    "Housing officers must assess anyone who may become homeless.",
                    "Interpreters are free and appointments can be longer.",
                    "Refugees find English lessons and warm meals here.",
                    "Autistic pupils thrive when the timetable is visible.",
                    "Counsellors reply to messages within three working days.",
                    "Volunteers cook breakfast before lessons begin each morning.",
                    "Our workshops on anxiety include breathing and grounding exercises.",
                    "Foster carers meet monthly to share ideas and worries.",
                    "Every referral is read by a social worker the same afternoon.",
                    "Wheelchair users can reach all rooms by the lift.",
                    "The podcast interviews survivors about recovery and hope.",
                    "Dentists, opticians and nurses advise families at the roadshow.",
                    "Donations pay for school uniforms, shoes and winter coats.",
                    "Fathers build model railways together on Saturday afternoons.",
                    "Legal advisers explain contact orders in plain language.");

    private static final List<String> SHOP =
            List.of(
                    "Discover handcrafted leather boots for the modern gentleman.",
                    "Free delivery on garden furniture orders above fifty pounds.",
                    "Our espresso machines combine Italian design with precision brewing.",
                    "Compare mortgage brokers and unlock exclusive cashback rewards.",
                    "Ten gorgeous balcony plants that survive the driest summer.",
                    "Subscribe for weekly gadget reviews and smartphone rumours.",
                    "Luxury villas overlooking turquoise bays await discerning travellers.",
                    "Boost your keyword rankings using our backlink packages.",
                    "Premium protein powders engineered for explosive muscle growth.",
                    "Celebrity hairstyles you can copy before lunchtime.",
                    "Wholesale LED lighting shipped directly from our warehouse.",
                    "Vintage motorcycle parts restored by passionate mechanics.");

    private static final List<String> CASINO =
            List.of(
                    "Claim your welcome bonus of 500 pounds and 200 free spins today.",
                    "Play live casino tables with real dealers around the clock.",
                    "The best online casino for slot games, roulette and blackjack.",
                    "No deposit needed: spin now and hit the jackpot.",
                    "Sports betting with the best odds on football and horses.",
                    "Fast withdrawals, non gamstop, crypto casino accepted.");

    private Prose() {}

    private static String sentences(List<String> pool, String seed, int count) {
        Random random = new Random(seed.hashCode() * 31L + 7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("<p>").append(pool.get(random.nextInt(pool.size()))).append("</p>\n");
        }
        return text.toString();
    }

    /** A page of a provider about something. */
    static String help(String title, String provider, String seed) {
        return page(
                title + " | " + provider,
                "<h1>"
                        + title
                        + "</h1><p>"
                        + provider
                        + " helps with "
                        + title
                        + ".</p>"
                        + sentences(HELP, seed, 14));
    }

    static String shop(String title, String seed) {
        return page(title, "<h1>" + title + "</h1>" + sentences(SHOP, seed, 10));
    }

    static String casino(String title) {
        return page(title, "<h1>" + title + "</h1>" + sentences(CASINO, title, 9));
    }

    static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><title>"
                + title
                + "</title></head><body><header><nav><a href=\"/\">Home</a> <a href=\"/about\">About us</a></nav></header><main>"
                + body
                + "</main><footer>Registered charity. Privacy. Cookies.</footer></body></html>";
    }

    static Map<String, String> html() {
        return Map.of("Content-Type", "text/html; charset=utf-8");
    }
}
