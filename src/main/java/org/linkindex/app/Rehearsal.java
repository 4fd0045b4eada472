package org.linkindex.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Opens the main pages once, so that the JVM learns which classes the first visitor will need. */
final class Rehearsal {

    private Rehearsal() {}

    static void of(Serving serving) {
        try (serving;
                HttpClient client = HttpClient.newHttpClient()) {
            String code =
                    serving.index().catalogue().edition().resources().firstEntry().getKey().text();
            for (String path :
                    List.of("/", "/Q/" + code, "/" + code + ".svg", "/api/v1/search?q=my+son")) {
                URI uri = URI.create("http://localhost:" + serving.web().port() + path);
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
