package org.linkindex.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.linkindex.catalogue.Edition;
import org.linkindex.codes.Code;

/**
 * A morning's work in some seconds: pages are opened and questions asked, so that the JVM learns
 * which classes the first visitor will need and how what is used most is best compiled.
 */
final class Rehearsal {

    private static final int SEARCHES = 2_000;

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
        Iterator<Code> codes = edition.resources().keySet().iterator();
        List<String> questions =
                edition.categories().values().stream()
                        .flatMap(each -> each.terms().stream())
                        .toList();
        ask("/");
        ask("/" + codes.next() + ".svg");
        for (int i = 0; i < SEARCHES; i++) {
            String words = questions.get(i % questions.size());
            ask("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            if (i % 3 == 0 && codes.hasNext()) {
                ask("/Q/" + codes.next());
            }
        }
    }

    private void ask(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + serving.web().port() + path);
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
    }
}
