package org.linkindex.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.linkindex.app.RunningIndex;
import org.linkindex.codes.Code;

/** What all journeys share: one running index and one browser a class. */
abstract class Journey {

    /** A resource whose address is edited to lead to a server of our own. */
    static final String LEADS_OUT = "nicco-little-book-of-aces";

    static final String DESTINATION = "http://destination.example/";

    /** What the destination was told of where its visitors came from. */
    static final Queue<String> referrers = new ConcurrentLinkedQueue<>();

    private static HttpServer destination;
    static RunningIndex index;
    static Browser browser;
    static HttpClient client;
    private static String gone;

    @BeforeAll
    static void start() {
        destination = destination();
        index = new RunningIndex();
        index.lead(LEADS_OUT, DESTINATION);
        browser = new Browser(index, destination.getAddress().getPort());
        client = HttpClient.newHttpClient();
        gone = "/" + index.retire("wave-trust", "The charity has closed.");
    }

    @AfterAll
    static void stop() {
        browser.close();
        client.close();
        index.close();
        destination.stop(0);
    }

    private static HttpServer destination() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        String referrer = exchange.getRequestHeaders().getFirst("Referer");
                        if (exchange.getRequestURI().getPath().equals("/")) {
                            referrers.add(referrer == null ? "none" : referrer);
                        }
                        byte[] page = "<title>There</title>".getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", "text/html");
                        exchange.sendResponseHeaders(200, page.length);
                        exchange.getResponseBody().write(page);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String key) {
        return "/" + index.resource(key).code();
    }

    /** The address of the results for these words. */
    static String results(String words) {
        String form = "words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return post("/search", form).headers().firstValue("Location").orElseThrow();
    }

    /** The address of a handout with these resources on it. */
    static String handout(String... keys) {
        return "/H/" + Code.ALPHABET.charAt(keys.length) + things(keys);
    }

    /** What stands in front of pages while a handout with these resources is put together. */
    static String carrying(String... keys) {
        return "/H/" + things(keys);
    }

    private static String things(String... keys) {
        StringBuilder things = new StringBuilder();
        for (String key : keys) {
            things.append(index.resource(key).code()).append('0');
        }
        return things.toString();
    }

    /** Every kind of page there is, by name. */
    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("results", results("my son hits me"));
        pages.put("results with nothing", results("zzqxv"));
        pages.put("results without words", results(""));
        pages.put("results in danger", results("he is hitting me now"));
        pages.put("category", index.category("domestic-abuse"));
        pages.put("resource", resource("nicco-little-book-of-aces"));
        pages.put("helpline", resource("childline-home"));
        pages.put("text line", resource("shout-text-service"));
        pages.put("code to show", resource("childline-home") + "/show");
        String list = handout("childline-home", LEADS_OUT);
        pages.put("resource with a handout", list + resource("shout-text-service"));
        pages.put("results with a handout", list + results("my son hits me"));
        pages.put("list", list);
        pages.put("damaged list", list + "7K2M");
        pages.put("handout to change", list + "/edit");
        pages.put("handout to show", list + "/show");
        pages.put("handout to send", list + "/send");
        pages.put("handout to print", list + "/print");
        pages.put("unknown code", "/2222222".substring(0, 7));
        pages.put("gone", gone);
        pages.put("no such page", "/nothing/here");
        pages.put("key tags", "/keyring");
        pages.put("key tags to print", "/keyring/core.fob.colour");
        pages.put("suggest", "/suggest");
        pages.put("safety", "/safety");
        pages.put("accessibility", "/accessibility");
        return pages;
    }

    static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(index.address(path)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> post(String path, String form) {
        return send(
                HttpRequest.newBuilder(URI.create(index.address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Answers in the place of the page to which people leave. */
    static void standInForLeave(Page page) {
        page.route(
                "https://leave.example/**",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody("<title>Weather</title><h1>Weather</h1>")));
    }
}
