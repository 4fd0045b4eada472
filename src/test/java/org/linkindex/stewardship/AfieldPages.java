package org.linkindex.stewardship;

import java.util.List;

/** Pages of the third set: five looks of sites, eight subjects, each told in two ways. */
final class AfieldPages {

    /** A subject: how we list it, how its own page is headed, and what stands there. */
    record Subject(String listed, String headed, List<String> told, List<String> retold) {}

    private static final List<Subject> SUBJECTS =
            List.of(
                    new Subject(
                            "When worry takes over: help for children",
                            "Anxiety in children and young people",
                            List.of(
                                    "Most children feel anxious at times, for instance when they start at a new school.",
                                    "Signs to look out for are trouble sleeping, stomach aches and clinging to you.",
                                    "Listen first, and try not to hurry them past the fear.",
                                    "Small steps towards what frightens them work better than staying away from it.",
                                    "A school nurse or your GP can refer your child to a talking therapy.",
                                    "Breathing slowly together for three minutes helps many of them calm down."),
                            List.of(
                                    "Feeling on edge is the body's alarm, and every young person has one.",
                                    "It becomes a problem when it stops them from doing what they used to enjoy.",
                                    "Keep routines, name the feeling, and praise each brave try.",
                                    "Our practitioners offer six sessions by video for parents of under twelves.",
                                    "If panic comes on suddenly, stay close and speak in short sentences.")),
                    new Subject(
                            "Not enough money this month",
                            "Cost of living help",
                            List.of(
                                    "You may be able to get vouchers for gas, electricity or food.",
                                    "Check what benefits you could claim with our calculator, it takes ten minutes.",
                                    "If you pay council tax, ask for a reduction even if you work.",
                                    "Speak to a debt adviser for free before you borrow.",
                                    "Children may have free school meals, also in the holidays.",
                                    "Prepayment customers can ask for emergency credit twice a year."),
                            List.of(
                                    "Thousands of households here go without something every week, and help exists.",
                                    "Start with a form of four questions; somebody rings back the same day.",
                                    "We hand out fuel cards at the civic centre and at every library.",
                                    "Your water company has a tariff for families on low incomes.",
                                    "Nobody is turned away because of their immigration status.")),
                    new Subject(
                            "Looking after someone at home? You are a young carer",
                            "Young carers",
                            List.of(
                                    "A young carer is anybody under 18 who helps someone at home who is ill or disabled.",
                                    "You might cook, shop, lift, or simply keep somebody company.",
                                    "You have a right to an assessment of what you need yourself.",
                                    "We run clubs on Wednesdays with pizza, games and people who get it.",
                                    "Tell a teacher that you trust; schools have a lead for young carers.",
                                    "Our card lets you keep your phone on in lessons."),
                            List.of(
                                    "Do you look after a brother, a mum or a grandad before your homework?",
                                    "There are eight hundred thousand of us, and it is all right to want a break.",
                                    "Residentials, trips to the coast and one-to-one mentoring cost nothing.",
                                    "Ask for a carer's passport and show it at school or college.",
                                    "Messages reach our team until ten each evening.")),
                    new Subject(
                            "Your child's needs at school (SEND)",
                            "Information, advice and support for special educational needs",
                            List.of(
                                    "We give impartial advice to parents of children with special educational needs.",
                                    "Find out what to ask before a meeting about an education, health and care plan.",
                                    "Mediation must be offered within a month of the decision.",
                                    "Schools have to make reasonable adjustments for disabled pupils.",
                                    "An annual review is your moment to change what does not work.",
                                    "Our volunteers can come along to the meeting with you."),
                            List.of(
                                    "Every setting must publish what it does for learners who need more.",
                                    "Read our template letters for asking for an assessment in law.",
                                    "Transport to a special school is decided each year by the authority.",
                                    "Young people over sixteen may speak for themselves at tribunal.",
                                    "Ring the advice line on Mondays, Tuesdays and Thursdays in term time.")),
                    new Subject(
                            "After somebody died: help for grieving children",
                            "Supporting a bereaved child",
                            List.of(
                                    "Children grieve in puddles: one moment in tears, the next moment at play.",
                                    "Use plain words, say died rather than lost or sleeping.",
                                    "Let them choose whether to come to the funeral, and tell them what will happen.",
                                    "Make a box of memories with photographs, a scarf, a shopping list.",
                                    "Anniversaries and birthdays can bring it all back.",
                                    "Our groups meet on Saturday mornings, and lunch is on us."),
                            List.of(
                                    "There is no right way and no timetable for grief in childhood.",
                                    "Teenagers often prefer a friend to a grown-up, and that is fine.",
                                    "If the death was sudden or by suicide, ask for our specialist team.",
                                    "Nurseries and schools can borrow our bag of books for a month.",
                                    "You are grieving too, so be gentle with yourself.")),
                    new Subject(
                            "Safe from abuse at home",
                            "Domestic abuse support",
                            List.of(
                                    "Abuse is not only violence: it is also control, money, threats and being watched.",
                                    "You can call in confidence at any hour, also if you do not want to leave.",
                                    "We find refuge places for women and children, and for their pets.",
                                    "Our outreach workers go with you to court and to housing.",
                                    "Men who are hurt by a partner can ask for our men's worker.",
                                    "Delete this page from your history if somebody checks your phone."),
                            List.of(
                                    "If you are afraid of someone at home, you are not alone and not to blame.",
                                    "An adviser helps you plan safely, at your own pace.",
                                    "Children who lived with it find their words here through play.",
                                    "An occupation order can keep him away from the home.",
                                    "We speak Polish, Urdu, Punjabi, Romanian and British Sign Language.")),
                    new Subject(
                            "Feeding your baby: help by phone and in groups",
                            "Infant feeding support",
                            List.of(
                                    "Feeding often, ten times a day or more, is normal in the first weeks.",
                                    "A good latch does not hurt after the first half minute.",
                                    "Our peer supporters visit you within two days of coming home.",
                                    "Breast pumps can be borrowed from every family hub.",
                                    "How to make up a bottle safely, step by step.",
                                    "If your baby is drowsy and will not wake for feeds, call 111."),
                            List.of(
                                    "Skin to skin calms both of you, however you feed.",
                                    "Drop in at the Tuesday café; older brothers and sisters are welcome.",
                                    "Tongue-tie clinics have no waiting list at the moment.",
                                    "Weaning starts at around six months with soft finger foods.",
                                    "We can show you how to express by hand over video.")),
                    new Subject(
                            "Nowhere to live, or about to lose it",
                            "Homeless or at risk of losing your home",
                            List.of(
                                    "If you have nowhere safe tonight, ring the duty officer after five.",
                                    "A notice from your landlord does not mean that you must go that day.",
                                    "We have to help you make a plan when you could be homeless within eight weeks.",
                                    "Bring identity papers, the tenancy and your last payslip if you can.",
                                    "Families with children are offered a place to stay while we decide.",
                                    "Ask for a review within 21 days if you disagree."),
                            List.of(
                                    "Sofa surfing counts: you do not have to sleep outside to get help.",
                                    "Our bond scheme pays a deposit, you pay back five pounds a week.",
                                    "Storage for furniture can be arranged until you move in.",
                                    "Young people leaving care have their own housing worker.",
                                    "Report a rough sleeper to the street team by app.")));

    private static final List<String> NAMES =
            List.of(
                    "Tamar Valley Families",
                    "The Larkspur Foundation",
                    "Homefields",
                    "Ribble and Wyre Carers",
                    "Kittiwake Children's Trust",
                    "Stepping Up Together",
                    "Fenland Borough Council",
                    "Oakhanger NHS Foundation Trust",
                    "Rosemount Primary School",
                    "Tŷ Cariad",
                    "Bramble Project",
                    "North Quay Advice",
                    "Moorside Parents' Forum",
                    "The Compass Line");

    private AfieldPages() {}

    static Subject subject(String key) {
        return SUBJECTS.get(Math.floorMod(key.hashCode() * 31 + 5, SUBJECTS.size()));
    }

    static String provider(String key) {
        return NAMES.get(Math.floorMod(key.hashCode() * 17 + 3, NAMES.size()));
    }

    static String told(String key) {
        return look(key, subject(key).headed(), heading(key) + paragraphs(subject(key).told()));
    }

    static String retold(String key) {
        return look(key, subject(key).headed(), heading(key) + paragraphs(subject(key).retold()));
    }

    /** The page as it was, with this put before and after. */
    static String told(String key, String before, String after) {
        return look(
                key,
                subject(key).headed(),
                before + heading(key) + paragraphs(subject(key).told()) + after);
    }

    static String heading(String key) {
        return "<h1>" + subject(key).headed() + "</h1>";
    }

    static String paragraphs(List<String> sentences) {
        return "<p>" + String.join("</p>\n<p>", sentences) + "</p>";
    }

    static String look(String key, String title, String body) {
        return look(Math.floorMod(key.hashCode(), 5), provider(key), title, body);
    }

    /** One of five looks, as site builders, councils, hospitals and volunteers make them. */
    static String look(int look, String name, String title, String body) {
        return switch (look) {
            case 0 ->
                    "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"UTF-8\"><title>%2$s – %1$s</title><meta name=\"generator\" content=\"WordPress 6.8\"><meta property=\"og:site_name\" content=\"%1$s\"><link rel=\"stylesheet\" href=\"/wp-content/themes/astra/style.css\"></head><body class=\"page-template-default\"><a class=\"skip-link\" href=\"#content\">Skip to content</a><header><a href=\"/\">%1$s</a><nav><ul><li><a href=\"/about\">About us</a></li><li><a href=\"/what-we-do\">What we do</a></li><li><a href=\"/get-involved\">Get involved</a></li><li><a href=\"/news\">News</a></li><li><a href=\"/contact\">Contact</a></li></ul></nav></header><main id=\"content\"><article>%3$s</article></main><aside><h2>Recent posts</h2><ul><li><a href=\"/2026/a\">Meet our new chair</a></li><li><a href=\"/2026/b\">Thank you, Rotary Club</a></li></ul></aside><footer>© %1$s. Registered charity in England and Wales. <a href=\"/privacy\">Privacy policy</a></footer></body></html>"
                            .formatted(name, title, body);
            case 1 ->
                    "<!DOCTYPE html><html class=\"govuk-template\" lang=\"en\"><head><title>%2$s | %1$s</title></head><body><div id=\"cookie-banner\"><h2>Cookies on %1$s</h2><p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button><button>Reject</button></div><header><a href=\"/\">%1$s</a> <a href=\"/my-account\">My account</a><form action=\"/search\"><input name=\"q\"></form></header><ol class=\"breadcrumbs\"><li><a href=\"/\">Home</a></li><li><a href=\"/children\">Children and families</a></li></ol><main>%3$s<h2>Was this page useful?</h2><button>Yes</button><button>No</button></main><footer><a href=\"/accessibility\">Accessibility</a> <a href=\"/terms\">Terms and disclaimer</a> © %1$s</footer></body></html>"
                            .formatted(name, title, body);
            case 2 ->
                    "<!DOCTYPE html><html lang=\"en\"><head><title>%2$s :: %1$s</title></head><body><header class=\"nhsuk-header\"><a href=\"/\">%1$s</a><ul><li><a href=\"/services\">Our services</a></li><li><a href=\"/visit\">Visiting us</a></li><li><a href=\"/jobs\">Work with us</a></li></ul></header><main class=\"nhsuk-main\">%3$s<p>Page last reviewed: 4 February</p></main><footer>Patient advice and liaison service. Freedom of information. Modern slavery statement.</footer></body></html>"
                            .formatted(name, title, body);
            case 3 ->
                    "<!DOCTYPE html><html lang=\"en\"><head><meta name=\"generator\" content=\"Wix.com Website Builder\"><title>%2$s | %1$s</title><script>window.viewerModel={\"siteFeatures\":[\"seo\",\"menu\"]}</script></head><body><div id=\"SITE_CONTAINER\"><header><a href=\"/\">HOME</a> <a href=\"/groups\">GROUPS</a> <a href=\"/donate\">DONATE</a></header><section>%3$s</section><footer>©2026 by %1$s. Proudly created with Wix.com</footer></div></body></html>"
                            .formatted(name, title, body);
            default ->
                    "<html><head><title>%1$s: %2$s</title></head><body bgcolor=\"#ffffcc\"><table><tr><td><a href=\"/\">Home</a><br><a href=\"links.htm\">Links</a><br><a href=\"guestbook.htm\">Contact</a></td><td><font face=\"Comic Sans MS\">%3$s</font></td></tr></table><center>%1$s, last changed by Pat</center></body></html>"
                            .formatted(name, title, body);
        };
    }

    /** A page with nothing of the site. */
    static String bare(String title, String body) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s</title></head><body>%s</body></html>"
                .formatted(title, body);
    }
}
