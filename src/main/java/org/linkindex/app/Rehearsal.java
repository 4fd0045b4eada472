package org.linkindex.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linkindex.catalogue.Edition;
import org.linkindex.codes.Code;

/**
 * A morning's work in some seconds: pages are opened, links followed and questions asked, so that
 * the JVM learns which classes the first visitor will need and how what is used most is best
 * compiled. Whoever is turned away learns the wrong thing: a limit on requests must be far above
 * what is asked here.
 */
final class Rehearsal {

    private static final int SEARCHES = 2_000;

    /** How often each resource is opened and followed: as often as it takes to be compiled well. */
    private static final int VISITS = 3;

    private final Serving serving;
    private final HttpClient client;

    private Rehearsal(Serving serving, HttpClient client) {
        this.serving = serving;
        this.client = client;
    }

    static void of(Serving serving) {
        try (serving;
                HttpClient client = HttpClient.newHttpClient()) {
            new Rehearsal(serving, client).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws IOException, InterruptedException {
        Edition edition = serving.index().catalogue().edition();
        List<String> questions =
                edition.categories().values().stream()
                        .flatMap(each -> each.terms().stream())
                        .toList();
        ask("/");
        ask("/" + edition.resources().keySet().iterator().next() + ".svg");
        for (int i = 0; i < SEARCHES; i++) {
            String words = questions.get(i % questions.size());
            ask("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        for (int i = 0; i < VISITS; i++) {
            for (Code code : edition.resources().keySet()) {
                ask("/Q/" + code);
                ask("/go/" + code);
            }
        }
    }

    private void ask(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + serving.web().port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= 400) {
            throw new IllegalStateException(path + " was answered with " + status + ".");
        }
    }
}
