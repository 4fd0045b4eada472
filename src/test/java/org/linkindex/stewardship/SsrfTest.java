package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.stewardship.Fetched.Answered;
import org.linkindex.stewardship.Fetched.Failure;
import org.linkindex.stewardship.Fetched.Fault;

/**
 * The checks SSRF-01 to SSRF-15 of our trust list. A listener counts what is connected to: whatever
 * is forbidden must not reach it, under any name, at any hop.
 */
class SsrfTest {

    /** IANA's special-purpose registries, and all the JDK's own questions miss. */
    static final List<String> SPECIAL =
            List.of(
                    "0.0.0.0",
                    "0.1.2.3",
                    "0.255.255.255",
                    "10.0.0.0",
                    "10.0.0.1",
                    "10.255.255.255",
                    "100.64.0.0",
                    "100.64.0.1",
                    "100.127.255.255",
                    "127.0.0.1",
                    "127.0.0.53",
                    "127.255.255.255",
                    "169.254.0.1",
                    "169.254.169.254",
                    "172.16.0.1",
                    "172.31.255.255",
                    "192.0.0.1",
                    "192.0.0.192",
                    "192.0.2.1",
                    "192.88.99.1",
                    "192.168.0.1",
                    "192.168.255.255",
                    "198.18.0.1",
                    "198.19.255.255",
                    "198.51.100.1",
                    "203.0.113.1",
                    "224.0.0.1",
                    "239.255.255.250",
                    "240.0.0.1",
                    "255.255.255.255",
                    "::",
                    "::1",
                    "::127.0.0.1",
                    "::10.0.0.1",
                    "::ffff:127.0.0.1",
                    "::ffff:10.0.0.1",
                    "::ffff:169.254.169.254",
                    "64:ff9b::7f00:1",
                    "64:ff9b::a9fe:a9fe",
                    "64:ff9b::a00:1",
                    "64:ff9b:1::1",
                    "64:ff9b:1::7f00:1",
                    "100::1",
                    "100:0:0:1::1",
                    "2001::1",
                    "2001:0:7f00:1::",
                    "2001:1::1",
                    "2001:2::1",
                    "2001:3::1",
                    "2001:10::1",
                    "2001:20::1",
                    "2001:1ff:ffff::1",
                    "2001:db8::1",
                    "2001:db8:ffff::1",
                    "2002:7f00:1::",
                    "2002:a00:1::1",
                    "2002:a9fe:a9fe::1",
                    "2620:4f:8000::1",
                    "3fff::1",
                    "3fff:fff::1",
                    "5f00::1",
                    "fc00::1",
                    "fd00::1",
                    "fd00:ec2::254",
                    "fe80::1",
                    "febf::1",
                    "fec0::1",
                    "ff00::1",
                    "ff02::1",
                    "4000::1",
                    "8000::1");

    static final List<String> PUBLIC =
            List.of(
                    "1.1.1.1",
                    "9.255.255.255",
                    "11.0.0.0",
                    "100.63.255.255",
                    "100.128.0.0",
                    "126.255.255.255",
                    "128.0.0.0",
                    "169.253.255.255",
                    "169.255.0.0",
                    "172.15.255.255",
                    "172.32.0.0",
                    "192.0.1.0",
                    "192.0.3.0",
                    "192.167.255.255",
                    "192.169.0.0",
                    "198.17.255.255",
                    "198.20.0.0",
                    "223.255.255.255",
                    "2001:200::1",
                    "2606:4700:4700::1111",
                    "2a00:1450::1",
                    "64:ff9b::101:101");

    private final MockWeb web = new MockWeb();
    private final HttpFetcher fetcher = fetcher(HttpFetcher.Limits.USUAL);

    private HttpFetcher fetcher(HttpFetcher.Limits limits) {
        return new HttpFetcher(
                web.reach(),
                limits,
                "FamilyResourceCheck/1.0 (+https://find.example.org/checker)",
                "find.example.org");
    }

    private Trip visit(String address) {
        Courtesy courtesy =
                new Courtesy(
                        fetcher,
                        new Courtesy.Manners(Duration.ZERO, 64, Duration.ofHours(1)),
                        Clock.systemUTC());
        return new Visitor(courtesy, "familyresourcecheck", Clock.systemUTC())
                .visit((Target) Target.read(address));
    }

    private static Target target(String address) {
        return (Target) Target.read(address);
    }

    private static Names.Answer at(String... addresses) {
        return new Names.Found(List.of(addresses).stream().map(InetAddress::ofLiteral).toList());
    }

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    @Test
    void ssrf_01_no_special_address_is_public() {
        assertThat(SPECIAL).hasSizeGreaterThanOrEqualTo(60);
        assertThat(SPECIAL).noneMatch(each -> PublicSpace.holds(InetAddress.ofLiteral(each)));
        assertThat(PUBLIC).allMatch(each -> PublicSpace.holds(InetAddress.ofLiteral(each)));
    }

    @Test
    void ssrf_01_no_special_address_is_dialled_under_any_name() {
        for (String each : SPECIAL) {
            web.names.put("www.example.org", at(each));
            assertThat(fetcher.fetch(target("http://www.example.org/")))
                    .as(each)
                    .isInstanceOf(Fetched.Refused.class);
        }
        assertThat(web.connections).hasValue(0);
        assertThat(web.dialled).isEmpty();
    }

    @Test
    void ssrf_02_one_private_answer_beside_a_public_one_refuses_both() {
        web.names.put("both.example.org", at("93.184.216.34", "10.0.0.1"));
        web.names.put("six.example.org", at("93.184.216.34", "fd00::1"));
        assertThat(fetcher.fetch(target("http://both.example.org/")))
                .isInstanceOf(Fetched.Refused.class);
        assertThat(fetcher.fetch(target("http://six.example.org/")))
                .isInstanceOf(Fetched.Refused.class);
        assertThat(web.connections).hasValue(0);
    }

    @Test
    void ssrf_03_a_name_that_changes_its_answer_is_asked_once_and_dialled_as_checked() {
        List<Names.Answer> answers = new ArrayList<>(List.of(at("93.184.216.34"), at("127.0.0.1")));
        Reach turning =
                new Reach(
                        host -> answers.removeFirst(),
                        PublicSpace::holds,
                        web.reach().dialling(),
                        web.reach().tls(),
                        false);
        web.site("turning.example.org", (asked, reply) -> reply.html(200, "<title>Here</title>"));
        try (HttpFetcher turned = new HttpFetcher(turning, HttpFetcher.Limits.USUAL, "Check", "")) {
            assertThat(turned.fetch(target("http://turning.example.org/")))
                    .isInstanceOf(Answered.class);
            assertThat(turned.fetch(target("http://turning.example.org/")))
                    .isInstanceOf(Fetched.Refused.class);
        }
        assertThat(answers).isEmpty();
        assertThat(web.dialled).containsExactly(InetAddress.ofLiteral("93.184.216.34"));
    }

    @Test
    void ssrf_04_redirects_to_what_is_forbidden_are_not_followed() {
        web.names.put("inside.example.org", at("192.168.1.1"));
        for (String to :
                List.of(
                        "http://inside.example.org/",
                        "http://127.0.0.1/",
                        "http://[::1]/",
                        "file:///etc/passwd",
                        "gopher://example.org/",
                        "ftp://example.org/",
                        "javascript:alert(1)",
                        "data:text/html,x",
                        "//169.254.169.254/latest",
                        "http://2130706433/",
                        "http://localhost/",
                        "http://user@example.org/")) {
            web.site("way.example.org", (asked, reply) -> redirectOr404(asked, reply, to));
            int before = web.connections.get();
            assertThat(visit("http://way.example.org/x").end())
                    .as(to)
                    .isInstanceOf(Fetched.Refused.class);
            // robots.txt and the page itself
            assertThat(web.connections.get() - before).as(to).isEqualTo(2);
        }
        assertThat(web.dialled)
                .noneMatch(address -> address.equals(InetAddress.ofLiteral("192.168.1.1")));
    }

    private static void redirectOr404(MockWeb.Asked asked, MockWeb.Reply reply, String to)
            throws IOException {
        if (asked.path().equals("/robots.txt")) {
            reply.html(404, "");
        } else {
            reply.redirect(302, to);
        }
    }

    @Test
    void ssrf_04_public_to_public_to_private_is_refused_at_its_last_hop() {
        web.names.put("third.example.org", at("10.1.2.3"));
        web.site(
                "first.example.org",
                (asked, reply) -> redirectOr404(asked, reply, "http://second.example.org/"));
        web.site(
                "second.example.org",
                (asked, reply) -> redirectOr404(asked, reply, "http://third.example.org/"));
        Trip trip = visit("http://first.example.org/");
        assertThat(trip.end()).isInstanceOf(Fetched.Refused.class);
        assertThat(trip.hops()).hasSize(2);
        assertThat(web.dialled).doesNotContain(InetAddress.ofLiteral("10.1.2.3"));
    }

    @Test
    void ssrf_04_five_redirects_are_followed_and_a_sixth_is_not() {
        web.site("hops.example.org", this::countdown);
        assertThat(visit("http://hops.example.org/5").end()).isInstanceOf(Answered.class);
        assertThat(visit("http://hops.example.org/6").end()).isInstanceOf(Fetched.Refused.class);
    }

    private void countdown(MockWeb.Asked asked, MockWeb.Reply reply) throws IOException {
        int left = asked.path().matches("/[0-9]") ? asked.path().charAt(1) - '0' : 0;
        if (left == 0) {
            reply.html(200, "<title>There</title>");
        } else {
            reply.redirect(301, "/" + (left - 1));
        }
    }

    @Test
    void ssrf_04_a_circle_is_refused_and_not_called_dead() {
        web.site(
                "circle.example.org",
                (asked, reply) ->
                        redirectOr404(asked, reply, asked.path().equals("/a") ? "/b" : "/a"));
        assertThat(visit("http://circle.example.org/a").end())
                .isEqualTo(new Fetched.Refused(Visitor.LOOP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0x7f000001/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[::ffff:127.0.0.1]/",
                "http://localhost/",
                "http://a.localhost/",
                "http://printer.local/",
                "http://intranet/",
                "http://db.internal/",
                "http://x.home.arpa/",
                "http://x.onion/",
                "http://x.localdomain/",
                "http://metadata.google.internal/",
                "http://instance.metadata.amazonaws.com/",
                "http://www.example.org./",
                "http://user:pass@example.org/",
                "http://example.org@127.0.0.1/",
                "http://example.org\\@127.0.0.1/",
                "http:\\\\example.org\\",
                "http://exa\tmple.org/",
                "http://exam ple.org/",
                "http://example.org\n.evil/",
                "http:///example.org/",
                "http:example.org",
                "//example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "javascript:alert(1)",
                "http://example.org:22/",
                "http://example.org:8080/",
                "http://example.org:99999/",
                "http://example.org:/x:y@z",
                "http://-bad.example.org/",
                "http://.example.org/",
                "http://example..org/",
                "http://１２７.０.０.１/",
                "http://①②⑦.⓪.⓪.①/",
                "http://example.org#@127.0.0.1:80@/..",
                "http://#",
                ""
            })
    void ssrf_05_trick_addresses_are_refused(String address) {
        Heading heading = Target.read(address);
        boolean harmless = heading instanceof Target target && target.host().equals("example.org");
        assertThat(heading instanceof Heading.Refusal || harmless)
                .as(address + " → " + heading)
                .isTrue();
        assertThat(web.connections).hasValue(0);
    }

    @Test
    void ssrf_05_an_address_is_normalised_once_and_asked_as_it_was_checked() {
        assertThat(target("HTTP://WWW.Example.ORG").toString())
                .isEqualTo("http://www.example.org/");
        assertThat(target("http://bücher.example/ä?q=ö").toString())
                .isEqualTo("http://xn--bcher-kva.example/%C3%A4?q=%C3%B6");
        assertThat(target("http://example。org/").host()).isEqualTo("example.org");
        assertThat(target("http://example.org:80/a b#part").toString())
                .isEqualTo("http://example.org/a%20b");
        assertThat(target("http://example.org/a/b?c").resolve("../d"))
                .hasToString("http://example.org/d");
        assertThat(target("http://example.org/a/b?c").resolve("?e"))
                .hasToString("http://example.org/a/b?e");
        assertThat(target("https://example.org/a").resolve("//other.example/x"))
                .hasToString("https://other.example/x");
        assertThat(target("http://example.org/a").resolve("/../../x"))
                .hasToString("http://example.org/x");
    }

    @Test
    void ssrf_06_only_the_ports_80_and_443_are_asked() {
        for (int port :
                List.of(0, 21, 22, 25, 79, 81, 442, 444, 5432, 6379, 8080, 65_535, 65_616)) {
            assertThat(Target.read("http://example.org:" + port + "/"))
                    .as("" + port)
                    .isInstanceOf(Heading.Refusal.class);
        }
        assertThat(Target.read("http://example.org:443/")).isInstanceOf(Target.class);
        assertThat(Target.read("https://example.org:80/")).isInstanceOf(Target.class);
    }

    @Test
    void ssrf_07_a_body_is_read_up_to_its_limit_and_no_further() {
        HttpFetcher.Limits small =
                new HttpFetcher.Limits(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), 4_096, 10_000, 100);
        try (HttpFetcher limited = fetcher(small)) {
            web.site(
                    "size.example.org",
                    (asked, reply) ->
                            reply.send(
                                    200,
                                    Map.of(),
                                    new byte[Integer.parseInt(asked.path().substring(1))]));
            assertThat(limited.fetch(target("http://size.example.org/10000")))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answer -> {
                                assertThat(answer.body()).hasSize(10_000);
                                assertThat(answer.cut()).isFalse();
                            });
            assertThat(limited.fetch(target("http://size.example.org/10001")))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answer -> {
                                assertThat(answer.body()).hasSize(10_000);
                                assertThat(answer.cut()).isTrue();
                            });
        }
    }

    @Test
    void ssrf_07_headers_are_read_up_to_their_limit() {
        web.site(
                "heads.example.org",
                (asked, reply) ->
                        reply.send(
                                200,
                                Map.of(
                                        "X-Long",
                                        "x".repeat(Integer.parseInt(asked.path().substring(1)))),
                                new byte[1]));
        assertThat(fetcher.fetch(target("http://heads.example.org/30000")))
                .isInstanceOf(Answered.class);
        assertThat(fetcher.fetch(target("http://heads.example.org/33000")))
                .isEqualTo(new Fetched.NoAnswer(Failure.TOO_MUCH));
        web.site(
                "many.example.org",
                (asked, reply) ->
                        reply.raw("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(300) + "\r\n"));
        assertThat(fetcher.fetch(target("http://many.example.org/")))
                .isEqualTo(new Fetched.NoAnswer(Failure.TOO_MUCH));
    }

    @Test
    void ssrf_07_a_bomb_stops_at_the_limit() {
        byte[] bomb = MockWeb.gzip(new byte[64 << 20]);
        web.site(
                "bomb.example.org",
                (asked, reply) -> reply.send(200, Map.of("Content-Encoding", "gzip"), bomb));
        assertThat(fetcher.fetch(target("http://bomb.example.org/")))
                .isEqualTo(new Fetched.NoAnswer(Failure.TOO_MUCH));
        byte[] honest =
                MockWeb.gzip(
                        "<p>A repetitive page. ".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        web.site(
                "honest.example.org",
                (asked, reply) -> reply.send(200, Map.of("Content-Encoding", "gzip"), honest));
        assertThat(fetcher.fetch(target("http://honest.example.org/")))
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.body()).hasSize(44_000));
    }

    @Test
    void ssrf_07_a_thousand_slow_drips_end_in_time() throws InterruptedException {
        HttpFetcher.Limits quick =
                new HttpFetcher.Limits(
                        Duration.ofSeconds(5), Duration.ofSeconds(2), 32_768, 1 << 20, 100);
        web.otherwise(
                host ->
                        (asked, reply) -> {
                            reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                            while (!Thread.currentThread().isInterrupted()) {
                                reply.raw("x");
                                LockSupport.parkNanos(200_000_000L);
                            }
                        });
        List<Fetched> ends = Collections.synchronizedList(new ArrayList<>());
        long begun = System.nanoTime();
        try (HttpFetcher limited = fetcher(quick)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                Target slow = target("http://slow" + i + ".example.org/");
                threads.add(Thread.startVirtualThread(() -> ends.add(limited.fetch(slow))));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(ends).hasSize(1_000).allMatch(end -> end instanceof Fetched.NoAnswer);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void ssrf_08_a_question_carries_nothing_but_who_asks() {
        web.site(
                "first.example.org",
                (asked, reply) -> {
                    if (asked.path().equals("/robots.txt")) {
                        reply.html(404, "");
                    } else {
                        reply.send(
                                302,
                                Map.of(
                                        "Location",
                                        "http://second.example.org/",
                                        "Set-Cookie",
                                        "a=b"),
                                new byte[0]);
                    }
                });
        web.site("second.example.org", (asked, reply) -> reply.html(200, "<title>There</title>"));
        visit("http://first.example.org/");
        assertThat(web.asked).hasSize(4);
        for (MockWeb.Asked each : web.asked) {
            assertThat(each.headers().keySet())
                    .isSubsetOf(
                            Set.of(
                                    "host",
                                    "user-agent",
                                    "accept",
                                    "accept-language",
                                    "accept-encoding",
                                    "connection"));
            assertThat(each.headers().get("user-agent"))
                    .contains("https://find.example.org/checker")
                    .doesNotContainIgnoringCase("link");
        }
    }

    @Test
    void ssrf_10_what_the_firewall_must_do_is_written_down() throws IOException {
        String running = Files.readString(Path.of("docs/running.md"));
        assertThat(running).contains("SSRF-10").contains("169.254.0.0/16").contains("fc00::/7");
    }

    /** No page of ours takes an address of a service; what others tell us passes the same guard. */
    @Test
    void ssrf_11_neither_a_proxy_of_the_machine_nor_an_inner_registry_is_asked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket proxy = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                while (!proxy.isClosed()) {
                                    try (Socket line = proxy.accept()) {
                                        asked.incrementAndGet();
                                    } catch (IOException e) {
                                        return;
                                    }
                                }
                            });
            String port = String.valueOf(proxy.getLocalPort());
            Map<String, String> set = Map.of("http.proxyHost", "127.0.0.1", "http.proxyPort", port);
            set.forEach(System::setProperty);
            try (HttpFetcher fresh = fetcher(HttpFetcher.Limits.USUAL)) {
                web.site("www.example.org", (question, reply) -> reply.html(200, "<p>Here</p>"));
                assertThat(fresh.fetch(target("http://www.example.org/")))
                        .isInstanceOf(Answered.class);
            } finally {
                set.keySet().forEach(System::clearProperty);
            }
        }
        assertThat(asked).hasValue(0);
        web.names.put("rdap.org", at("10.0.0.1"));
        int before = web.connections.get();
        assertThat(new RdapRegistry(fetcher, Clock.systemUTC()).registered("example.org"))
                .isEmpty();
        assertThat(web.connections).hasValue(before);
    }

    @Test
    void ssrf_13_one_question_at_a_time_a_second_apart_and_none_while_asked_to_wait()
            throws Exception {
        assertThat(Courtesy.Manners.USUAL.gap()).isEqualTo(Duration.ofSeconds(1));
        Duration gap = Duration.ofMillis(60);
        TurnedClock clock = new TurnedClock();
        AtomicInteger status = new AtomicInteger(200);
        web.site(
                "www.example.org",
                (asked, reply) ->
                        reply.send(status.get(), Map.of("Retry-After", "120"), new byte[] {'.'}));
        Timed timed = new Timed(fetcher);
        Courtesy courtesy =
                new Courtesy(timed, new Courtesy.Manners(gap, 64, Duration.ofHours(1)), clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                threads.submit(() -> courtesy.fetch(target("http://www.example.org/")));
            }
        }
        assertThat(web.asked).hasSize(5);
        assertThat(timed.mostAtOnce()).isEqualTo(1);
        assertThat(timed.shortestGapMilliseconds()).isGreaterThanOrEqualTo(gap.toMillis());

        status.set(429);
        courtesy.fetch(target("http://www.example.org/"));
        clock.turn(Duration.ofSeconds(119));
        assertThat(courtesy.fetch(target("http://www.example.org/")))
                .isInstanceOf(Fetched.ComeBack.class);
        assertThat(web.asked).hasSize(6);
        clock.turn(Duration.ofSeconds(1));
        status.set(200);
        assertThat(courtesy.fetch(target("http://www.example.org/"))).isInstanceOf(Answered.class);
        assertThat(web.asked).hasSize(7);
    }

    @Test
    void ssrf_12_literals_are_refused_where_no_name_is_asked_for() {
        for (String each : SPECIAL) {
            String host = each.contains(":") ? "[" + each + "]" : each;
            assertThat(Target.read("http://" + host + "/"))
                    .as(each)
                    .isInstanceOf(Heading.Refusal.class);
            assertThat(target("http://example.org/").resolve("http://" + host + "/"))
                    .as(each)
                    .isInstanceOf(Heading.Refusal.class);
        }
        for (String each : PUBLIC) {
            String host = each.contains(":") ? "[" + each + "]" : each;
            assertThat(Target.read("http://" + host + "/"))
                    .as(each)
                    .isInstanceOf(Heading.Refusal.class);
        }
        assertThat(web.namesAsked).hasValue(0);
    }

    @Test
    void ssrf_14_no_name_is_not_refused_and_not_dead() {
        web.names.put("missing.example.org", new Names.Missing());
        web.names.put("unsure.example.org", new Names.Unsure());
        web.names.put("inside.example.org", at("10.0.0.1"));
        assertThat(fetcher.fetch(target("http://missing.example.org/")))
                .isEqualTo(new Fetched.NoName(true));
        assertThat(fetcher.fetch(target("http://unsure.example.org/")))
                .isEqualTo(new Fetched.NoName(false));
        assertThat(fetcher.fetch(target("http://inside.example.org/")))
                .isInstanceOf(Fetched.Refused.class);
        assertThat(web.connections).hasValue(0);
    }

    @Test
    void our_own_host_is_never_fetched() {
        assertThat(fetcher.fetch(target("https://find.example.org/7K2M9X")))
                .isInstanceOf(Fetched.Refused.class);
        web.site(
                "back.example.org",
                (asked, reply) -> redirectOr404(asked, reply, "https://find.example.org/"));
        assertThat(visit("http://back.example.org/").end()).isInstanceOf(Fetched.Refused.class);
        assertThat(web.dialled).hasSize(2);
    }

    @Test
    void what_is_wrong_with_a_certificate_is_told_and_nothing_is_asked() {
        web.secure(host -> host.endsWith(".secure.example"), Certificates.good());
        web.secure(host -> host.endsWith(".expired.example"), Certificates.expired());
        web.secure(host -> host.endsWith(".other.example"), Certificates.otherName());
        web.secure(host -> host.endsWith(".selfmade.example"), Certificates.selfMade());
        web.site("www.secure.example", (asked, reply) -> reply.html(200, "<title>Here</title>"));
        try (HttpFetcher secure =
                new HttpFetcher(
                        web.reach(Certificates.trusting()),
                        HttpFetcher.Limits.USUAL,
                        "Check",
                        "")) {
            assertThat(secure.fetch(target("https://www.secure.example/")))
                    .isInstanceOf(Answered.class);
            assertThat(fault(secure, "https://www.expired.example/")).isEqualTo(Fault.EXPIRED);
            assertThat(fault(secure, "https://www.other.example/")).isEqualTo(Fault.OTHER_NAME);
            assertThat(fault(secure, "https://www.selfmade.example/")).isEqualTo(Fault.UNTRUSTED);
        }
        assertThat(web.asked).hasSize(1);
    }

    private static Fault fault(HttpFetcher fetcher, String address) {
        return ((Fetched.BadCertificate) fetcher.fetch(target(address))).fault();
    }
}
