package org.linkindex.signin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.linkindex.database.Database;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Newcomer;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;

/** Somebody of the staff at their desk: signed in, and asking as their browser would. */
public final class Desk {

    /** The name of the cookie on {@code http://localhost}. */
    public static final String COOKIE = "staff-on-this-machine";

    /** The type of a form with a file. */
    public static final String MULTIPART = "multipart/form-data; boundary=edge";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Optional<Person> person;
    private Optional<Secret> secret;

    private Desk(String base, Optional<Person> person, Optional<Secret> secret) {
        this.base = base;
        this.person = person;
        this.secret = secret;
    }

    /** Somebody whose browser was never here; it learns what it is told to hold. */
    public static Desk stranger(String base) {
        return new Desk(base, Optional.empty(), Optional.empty());
    }

    /** Somebody new of this role, signed in strongly enough for it. */
    public static Desk of(
            Database database,
            People people,
            Clock clock,
            String base,
            Role role,
            String organisation) {
        Optional<Organisation> of =
                organisation.isEmpty()
                        ? Optional.empty()
                        : Optional.of(organisation(people, organisation));
        int number = MADE.incrementAndGet();
        Person person =
                people.write(
                        tx ->
                                people.add(
                                        tx,
                                        new Newcomer(
                                                role.label() + " " + number,
                                                new EmailAddress(
                                                        role.word() + number + "@example.org"),
                                                Profession.SOCIAL_WORKER,
                                                role,
                                                of)));
        return again(database, people, clock, base, person, true);
    }

    /** Somebody who is known already, signed in once more. */
    public static Desk again(
            Database database,
            People people,
            Clock clock,
            String base,
            Person person,
            boolean strong) {
        Sessions sessions = new Sessions(database, people, clock);
        Way way = strong ? Way.PASSKEY : Way.PASSWORD;
        Secret secret = database.write(tx -> sessions.open(tx, person, way, strong));
        return new Desk(base, Optional.of(person), Optional.of(secret));
    }

    static Organisation organisation(People people, String name) {
        return people.organisations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> people.addOrganisation(Optional.empty(), name));
    }

    /** Who sits here, as they were when they came in. */
    public Person person() {
        return person.orElseThrow();
    }

    /** What the browser holds. */
    public String cookie() {
        return secret.map(Secret::text).orElse("");
    }

    /** What the browser sends along. */
    public String cookieHeader() {
        return COOKIE + "=" + cookie();
    }

    /** What stands in each form. */
    public String token() {
        return secret.map(each -> each.derived("token").text()).orElse("");
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Sends a form of this page: names and values in turn; the token is added. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        all.addAll(List.of("token", token()));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form(all))));
    }

    /** Sends a form of this page with a file: names and values in turn; the token is added. */
    public HttpResponse<String> upload(
            String path, String name, byte[] file, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        all.addAll(List.of("token", token()));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", MULTIPART)
                        .header("Origin", base)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofByteArray(multipart(name, file, all))));
    }

    /** A form with a file, as browsers send it as {@link #MULTIPART}: names and values in turn. */
    public static byte[] multipart(String name, byte[] file, List<String> namesAndValues) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            byte[] value = namesAndValues.get(i + 1).getBytes(StandardCharsets.UTF_8);
            form.writeBytes(part(namesAndValues.get(i), "", value));
        }
        form.writeBytes(part(name, "; filename=\"a\"", file));
        form.writeBytes("--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static byte[] part(String name, String more, byte[] value) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(
                "--edge\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                        .formatted(name, more)
                        .getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(value);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    /** Names and values in turn, as browsers send them. */
    public static String form(List<String> namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(namesAndValues.get(i), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues.get(i + 1), StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(
                            request.header("Cookie", cookieHeader()).build(),
                            BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(this::hold);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void hold(String cookie) {
        String value = cookie.replaceFirst("^" + COOKIE + "=([^;]*);.*$", "$1");
        secret = value.isEmpty() ? Optional.empty() : Optional.of(new Secret(value));
    }
}
