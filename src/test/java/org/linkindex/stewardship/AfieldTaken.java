package org.linkindex.stewardship;

import static org.linkindex.stewardship.AfieldPages.bare;
import static org.linkindex.stewardship.AfieldPages.provider;
import static org.linkindex.stewardship.AfieldPages.told;

import org.linkindex.stewardship.Zoo.Truth;

/** Sites that were taken: by dealers in names, by casinos, by thieves. */
final class AfieldTaken {

    private static final String SLOTS =
            "<h1>Best UK casino sites 2026</h1><p>Our experts rated 30 online casinos by welcome"
                    + " bonus, free spins and payout.</p><p>Top slots: Starburst, Book of Dead, Big"
                    + " Bass Bonanza. Casinos not on GamStop accept players from the UK.</p><p>Claim"
                    + " 100% up to £500 and 200 free spins on your first deposit. Live roulette,"
                    + " blackjack and betting on football.</p>";

    private final Afield afield;

    private AfieldTaken(Afield afield) {
        this.afield = afield;
    }

    static void into(Afield afield) {
        AfieldTaken taken = new AfieldTaken(afield);
        taken.parked();
        taken.gambling();
        taken.otherHarm();
        taken.otherOwners();
        taken.ledAway();
        taken.lapsed();
    }

    private void danger(String key, String why, Afield.Then then) {
        afield.turns(Truth.DANGER, key, why, then);
    }

    private void either(String key, String why, Afield.Then then) {
        afield.turns(Truth.LOOK_OR_STOP, key, why, then);
    }

    private void parked() {
        danger(
                "far-lander",
                "GoDaddy's parking: a script that leads to /lander, where a script draws adverts",
                (key, day, asked, reply) -> {
                    if (asked.path().startsWith("/lander")) {
                        reply.html(
                                200,
                                "<!doctype html><html lang=\"en\"><head><title>"
                                        + key
                                        + ".org.uk</title><script>window.LANDER_SYSTEM=\"PW\"</script><script"
                                        + " defer"
                                        + " src=\"https://img1.wsimg.com/parking-lander/static/js/main.9f.js\"></script></head><body><div"
                                        + " id=\"root\"></div></body></html>");
                    } else {
                        reply.html(
                                200,
                                "<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href=\"/lander\"}</script></head></html>");
                    }
                });
        danger(
                "far-sale-in-frame",
                "a dealer's offer of the name in a frame that fills the page",
                Afield.all(
                        200,
                        bare(
                                "far-sale-in-frame.org.uk",
                                "<iframe src=\"https://www.dan.com/buy-domain/far-sale-in-frame.org.uk\""
                                        + " width=\"100%\" height=\"100%\" frameborder=\"0\"></iframe>")));
        danger(
                "far-frameset",
                "a frameset that holds adverts of a parking firm",
                Afield.all(
                        200,
                        "<html><head><title>far-frameset.org.uk</title></head><frameset rows=\"100%,*\""
                                + " border=\"0\"><frame"
                                + " src=\"http://ww1.bodis.com/?domain=far-frameset.org.uk\"><frame></frameset><noframes>Related"
                                + " searches</noframes></html>"));
        danger(
                "far-key-of-adverts",
                "a parking firm's page: nothing but scripts and its key against blockers",
                Afield.all(
                        200,
                        "<!doctype html><html data-adblockkey=\"MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBANDrp2lz7AOmADaN8tA50LsWcjLFyQFcb_P2Txc58oYO\"><head><title>far-key-of-adverts.org.uk</title></head><body><div"
                                + " id=\"target\" style=\"opacity:"
                                + " 0\"></div><script>window.park=\"eyJ1dWlkIjoi\";</script><script"
                                + " src=\"/bXHkLqYcR.js\"></script></body></html>"));
        danger(
                "far-private-sale",
                "somebody offers the name themselves",
                Afield.all(
                        200,
                        bare(
                                "Premium domain",
                                "<h1>far-private-sale.org.uk</h1><p>This premium domain name is"
                                        + " available for purchase. Make an offer or buy it now for"
                                        + " £2,995. Secure payment through Escrow.</p>")));
        danger(
                "far-expired-notice",
                "the registrar says that the name has run out",
                Afield.all(
                        200,
                        bare(
                                "Expired",
                                "<h1>This domain name has expired</h1><p>If you are the registrant,"
                                        + " log in to your control panel to renew it before it is"
                                        + " released.</p><p>Search for a new domain: .co.uk from"
                                        + " £4.99</p>")));
        danger(
                "far-catch-all",
                "the name lives on as a page of advert searches for whatever is asked",
                (key, day, asked, reply) ->
                        reply.html(
                                200,
                                bare(
                                        asked.host(),
                                        "<h1>"
                                                + asked.host()
                                                + "</h1><h2>Related searches</h2><ul><li>Child Therapy"
                                                + " Near Me</li><li>Online Counselling</li><li>Debt"
                                                + " Consolidation</li></ul><p>Sponsored"
                                                + " listings displayed above are served automatically"
                                                + " by a third party. Neither the service provider nor"
                                                + " the domain owner maintain any relationship with"
                                                + " the advertisers.</p>")));
        danger(
                "far-registered-by",
                "a fresh owner's registrar shows its own page",
                Afield.all(
                        200,
                        bare(
                                "Future home of something quite cool",
                                "<h1>Future home of something quite cool.</h1><p>This domain is"
                                        + " parked free, courtesy of its registrar. If you're the site"
                                        + " owner, log in to launch this site. Want to buy this"
                                        + " domain?</p>")));
    }

    private void gambling() {
        danger(
                "far-old-look-casino",
                "the old look and name, and a casino guide where the advice was",
                (key, day, asked, reply) ->
                        reply.html(
                                200,
                                AfieldPages.look(key, AfieldPages.subject(key).headed(), SLOTS)));
        danger(
                "far-half-casino",
                "the old page from an archive, with a casino guide put under it",
                (key, day, asked, reply) -> reply.html(200, told(key, "", SLOTS)));
        danger(
                "far-slot-gacor",
                "gambling in Indonesian",
                Afield.all(
                        200,
                        bare(
                                "SITUS SLOT GACOR MAXWIN HARI INI",
                                "<h1>Slot Gacor Hari Ini</h1><p>Situs judi slot online terpercaya"
                                        + " dengan RTP live tertinggi, daftar akun slot demo, deposit"
                                        + " pulsa tanpa potongan, togel dan sbobet.</p><p>Maxwin"
                                        + " setiap hari, bonus new member 100%.</p>")));
        danger(
                "far-bahis",
                "gambling in Turkish",
                Afield.all(
                        200,
                        bare(
                                "Deneme Bonusu Veren Siteler 2026",
                                "<h1>Deneme bonusu veren siteler</h1><p>En güvenilir bahis ve casino"
                                        + " siteleri, çevrimsiz freespin, canlı bahis, slot oyunları"
                                        + " ve rulet.</p><p>Üye ol, bonusu kap.</p>")));
        danger(
                "far-nha-cai",
                "gambling in Vietnamese",
                Afield.all(
                        200,
                        bare(
                                "Nhà cái uy tín",
                                "<h1>Nhà cái uy tín số 1</h1><p>Cá cược bóng đá, nổ hũ, bắn cá, tài"
                                        + " xỉu online, sòng bạc trực tuyến. Đăng ký nhận 88k.</p>")));
        danger(
                "far-du-chang",
                "gambling in Chinese",
                Afield.all(
                        200,
                        bare(
                                "澳门新葡京娱乐场_官方网站",
                                "<h1>澳门新葡京</h1><p>真人娱乐，百家乐，老虎机，体育投注，彩票开奖，注册送彩金。</p><p>在线赌场，赌博平台，棋牌游戏。</p>")));
        danger(
                "far-thai",
                "gambling in Thai",
                Afield.all(
                        200,
                        bare(
                                "เว็บพนันออนไลน์",
                                "<h1>เว็บพนันออนไลน์ อันดับ 1</h1><p>สล็อต บาคาร่า แทงบอล คาสิโนสด ฝากถอนออโต้"
                                        + " เครดิตฟรี สล็อตเว็บตรง</p>")));
        danger(
                "far-kazino",
                "gambling in Russian",
                Afield.all(
                        200,
                        bare(
                                "Казино онлайн",
                                "<h1>Онлайн казино на деньги</h1><p>Игровые автоматы, рулетка, ставки"
                                        + " на спорт, бонус за регистрацию, фриспины без депозита."
                                        + " Зеркало казино вулкан.</p>")));
        afield.spell(
                Truth.DANGER,
                "far-hacked-ten-days",
                "http://far-hacked-ten-days.org.uk/advice/a-guide",
                "broken into for eleven days, then mended: families must not go there meanwhile",
                Afield.FROM,
                23,
                Afield.all(200, bare("Casino online", SLOTS)));
    }

    private void otherHarm() {
        danger(
                "far-cams",
                "pornography",
                Afield.all(
                        200,
                        bare(
                                "Free live sex cams",
                                "<h1>Free live sex cams</h1><p>Watch hot naked girls and couples live"
                                        + " on webcam. Free porn videos, milf, amateur, hardcore"
                                        + " sex chat.</p>")));
        danger(
                "far-escorts",
                "escorts",
                Afield.all(
                        200,
                        bare(
                                "Leeds escorts",
                                "<h1>Escorts near you</h1><p>Discreet adult dating, hookups and escort"
                                        + " girls tonight. Erotic massage, incall and"
                                        + " outcall.</p>")));
        danger(
                "far-pills",
                "medicines without prescription",
                Afield.all(
                        200,
                        bare(
                                "Online pharmacy",
                                "<h1>Buy Viagra, Cialis and Tramadol online</h1><p>No prescription"
                                        + " needed, cheap generic sildenafil, xanax, diazepam and"
                                        + " ozempic. Overnight delivery, bitcoin accepted.</p>")));
        either(
                "far-hidden-pills",
                "the right page, in which somebody hid links to pills: broken into, and at work",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "",
                                        "<div style=\"position:absolute;left:-9999px\"><a"
                                                + " href=\"http://cheap-rx.example/viagra\">buy viagra"
                                                + " online</a> <a"
                                                + " href=\"http://cheap-rx.example/cialis\">cheap cialis no"
                                                + " prescription</a> <a"
                                                + " href=\"http://cheap-rx.example/tramadol\">order"
                                                + " tramadol</a> <a"
                                                + " href=\"http://cheap-rx.example/xanax\">xanax online"
                                                + " pharmacy</a> <a"
                                                + " href=\"http://cheap-rx.example/levitra\">levitra</a></div>")));
        either(
                "far-loans",
                "loans for the desperate where the advice was",
                Afield.all(
                        200,
                        bare(
                                "Payday loans",
                                "<h1>Instant payday loans</h1><p>Bad credit? No problem. £1,000 in your"
                                        + " account within the hour, no guarantor, representative 1,294%"
                                        + " APR.</p>")));
        either(
                "far-crypto",
                "a swindle with coins",
                Afield.all(
                        200,
                        bare(
                                "Connect wallet",
                                "<h1>Claim your airdrop</h1><p>Connect wallet to receive 2 ETH. Presale"
                                        + " ends in 09:59. Limited tokens for early holders.</p>")));
        either(
                "far-fake-shop",
                "a Japanese shop of copies, on a site that was broken into",
                afield.page(
                        key ->
                                bare(
                                        "スーパーコピー 激安 通販",
                                        "<h1>ブランド コピー 激安</h1><p>送料無料 正規品 バッグ 財布 時計 人気ランキング 即日発送</p>")));
        either(
                "far-lock-out",
                "a false warning that the computer is infected",
                Afield.all(
                        200,
                        bare(
                                "Security Alert",
                                "<h1>Windows Defender Alert: Zeus virus detected</h1><p>Your computer"
                                        + " has been locked. Call Microsoft support now on +44 800 000"
                                        + " 0000. Do not close this window.</p>")));
    }

    private void otherOwners() {
        either(
                "far-lifestyle-blog",
                "a blog made by a machine, on the old name; nothing of the charity is left",
                Afield.all(
                        200,
                        AfieldPages.look(
                                0,
                                "Far Living Daily",
                                "10 sofas that will transform your lounge",
                                "<h1>10 sofas that will transform your lounge</h1><p>By admin. Velvet is"
                                        + " having a moment.</p><p>In this article we explore air fryers,"
                                        + " crypto wallets and Bali.</p><p>Posted in Business, Health,"
                                        + " Tech, Travel.</p>")));
        either(
                "far-essays",
                "essays for sale under the old name",
                Afield.all(
                        200,
                        bare(
                                "Write my essay",
                                "<h1>Write my essay for me</h1><p>Original papers by PhD writers from £9"
                                        + " a page, any deadline, money back.</p>")));
        either(
                "far-vapes",
                "a shop for vapes and CBD",
                Afield.all(
                        200,
                        bare(
                                "Vape shop",
                                "<h1>Vape juice and CBD gummies</h1><p>Nic salts, disposables, THC free"
                                        + " oil, bongs and grinders. Same day dispatch.</p>")));
        danger(
                "far-anew",
                "registered anew by somebody who put an archive's copy of the old page there",
                (key, day, asked, reply) -> afield.honest(key, asked, reply));
        afield.zoo().registered("far-anew.org.uk", 14);
        either(
                "far-other-charity",
                "another, honest body with the same name in another country has the name now",
                Afield.all(
                        200,
                        AfieldPages.look(
                                0,
                                "Homefields Realty of Ohio",
                                "Homes in Columbus",
                                "<h1>Find your dream home</h1><p>Three beds, two baths, large yard, open"
                                        + " house on Sunday.</p><p>Call our realtors today.</p>")));
    }

    private void ledAway() {
        site("far-royal-spins.com", bare("Royal Spins", SLOTS));
        site(
                "far-win-a-phone.xyz",
                bare(
                        "Congratulations",
                        "<h1>Congratulations! You are today's winner</h1><p>Spin the wheel to claim your"
                                + " iPhone. Enter your card details to pay £1 postage.</p>"));
        danger(
                "far-refresh-casino",
                "leads to a casino after no second at all",
                Afield.all(
                        200,
                        "<html><head><meta http-equiv=refresh"
                                + " content=\"0;URL=http://far-royal-spins.com/\"></head></html>"));
        danger(
                "far-script-casino",
                "leads to a casino by script",
                Afield.all(
                        200,
                        "<html><head><title>Loading</title><script>location.replace('http://far-royal-spins.com/?ref=77')</script></head><body></body></html>"));
        either(
                "far-script-hidden",
                "leads away by a script that hides where to; nothing else is there",
                Afield.all(
                        200,
                        "<html><head><script>var"
                                + " _0x=atob('aHR0cDovL2Zhci1yb3lhbC1zcGlucy5jb20v');window['loc'+'ation']=_0x;</script></head><body></body></html>"));
        danger(
                "far-302-casino",
                "leads to a casino",
                Afield.allLead(302, "http://far-royal-spins.com/uk?click=991"));
        either(
                "far-now-and-then",
                "every other day it leads to a false prize, as broken sites do",
                (key, day, asked, reply) -> {
                    if (day % 2 == 0 && afield.isPage(key, asked)) {
                        reply.redirect(302, "http://far-win-a-phone.xyz/?u=far");
                    } else {
                        afield.honest(key, asked, reply);
                    }
                });
        danger(
                "far-dealer",
                "leads to a dealer's page on the name",
                Afield.allLead(
                        302, "http://www.afternic.com/forsale/far-dealer.org.uk?utm_source=TDFS"));
        site("www.afternic.com", bare("far-dealer.org.uk is for sale", "<h1>Get this domain</h1>"));
        danger(
                "far-left-behind",
                "a council's forgotten sub-name points at a cloud where anybody may move in",
                Afield.all(200, bare("UK slots", "<h1>New slot sites UK</h1>" + SLOTS)));
    }

    private void site(String host, String page) {
        afield.zoo().site(host, (day, asked, reply) -> reply.html(200, page));
    }

    private void lapsed() {
        lapsed(
                "far-back-as-copy",
                "no name for 25 days, then the same page again: the sign of a taken name",
                Truth.STOP,
                (key, day, asked, reply) -> afield.honest(key, asked, reply));
        lapsed(
                "far-back-as-begging",
                "no name for 25 days, then the old look with a form for cards",
                Truth.DANGER,
                (key, day, asked, reply) ->
                        reply.html(
                                200,
                                AfieldPages.look(
                                        key,
                                        "Donate",
                                        "<h1>"
                                                + provider(key)
                                                + " needs you</h1><p>Give by card now, number, date and"
                                                + " code.</p>")));
        lapsed(
                "far-back-blank",
                "no name for 25 days, then an empty page",
                Truth.STOP,
                Afield.all(200, ""));
        lapsed(
                "far-back-walled",
                "no name for 25 days, then a wall that lets no program see who lives there",
                Truth.DANGER,
                Afield.all(403, "<title>Just a moment...</title><h1>Forbidden</h1>"));
        lapsed(
                "far-back-moves",
                "no name for 25 days, then it leads to another's site",
                Truth.DANGER,
                Afield.allLead(301, "http://far-agency.com/"));
    }

    private void lapsed(String key, String why, Truth truth, Afield.Then then) {
        afield.spell(
                truth,
                key,
                "http://" + key + ".org.uk/advice/a-guide",
                why,
                Afield.FROM + 25,
                Afield.FOR_GOOD,
                then);
        afield.zoo().nameless(key + ".org.uk", Afield.FROM, Afield.FROM + 25);
    }
}
