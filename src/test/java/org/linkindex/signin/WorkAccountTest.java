package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.app.RunningIndex;
import org.linkindex.mail.Post;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Role;

/** Signing in with the account one has at work, against an issuer on this machine. */
class WorkAccountTest {

    private static final MockOAuth2Server WORK = new MockOAuth2Server();
    private static Forger forger;
    private static RunningIndex index;

    @BeforeAll
    static void start() throws Exception {
        WORK.start(InetAddress.getByName("localhost"), 0);
        forger = new Forger();
        index =
                new RunningIndex(
                        Clock.systemUTC(),
                        Post.NONE,
                        List.of(
                                issuer("norfolk", WORK.issuerUrl("norfolk").toString(), false),
                                issuer("police", WORK.issuerUrl("police").toString(), true),
                                issuer("forger", forger.address(), false)));
    }

    @AfterAll
    static void stop() {
        index.close();
        WORK.shutdown();
        forger.close();
    }

    private static Issuer issuer(String word, String address, boolean tellsHow) {
        return new Issuer(word, "The " + word, URI.create(address), "linkindex", "kept", tellsHow);
    }

    private static void says(String issuer, String subject, Map<String, Object> claims) {
        WORK.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        issuer, subject, "JWT", List.of("linkindex"), claims, 3600));
    }

    /** One browser, which keeps cookies and follows nothing by itself. */
    private static final class Somebody {

        private final HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build();

        HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(URI.create(address)).build());
        }

        HttpResponse<String> post(String path, String... namesAndValues) {
            return send(
                    HttpRequest.newBuilder(URI.create(index.address(path)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", index.address(""))
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(BodyPublishers.ofString(Desk.form(List.of(namesAndValues))))
                            .build());
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** From our page to the issuer, and to the address to which it sends back. */
        String awayAndBackTo(String path) {
            String away = location(get(index.address(path)));
            assertThat(away)
                    .contains(
                            "code_challenge_method=S256",
                            "state=",
                            "nonce=",
                            "client_id=linkindex");
            return location(get(away));
        }

        HttpResponse<String> signIn(String issuer) {
            return get(awayAndBackTo("/signin/work/" + issuer + "?to=%2Fwork%2Fpacks"));
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response.statusCode() + response.body()));
    }

    private static String email(String issuer, String subject) {
        return subject + "@" + issuer + ".example.org";
    }

    private static String invited(EmailAddress email, Role role) {
        Invitations invitations = new Invitations(index.people(), Clock.systemUTC());
        return "/join/"
                + index.people()
                        .write(
                                tx ->
                                        invitations.invite(
                                                tx,
                                                Optional.empty(),
                                                email,
                                                role,
                                                Optional.of(
                                                        Desk.organisation(
                                                                index.people(), "Norfolk"))))
                        .text();
    }

    private static String joinedAs(String issuer, String subject, Role role) {
        String join = invited(new EmailAddress(email(issuer, subject)), role);
        Somebody somebody = new Somebody();
        says(issuer, subject, Map.of("name", "Ada Lovelace", "amr", List.of("pwd", "mfa")));
        HttpResponse<String> almost =
                somebody.get(somebody.awayAndBackTo(join + "/work/" + issuer));
        assertThat(almost.body()).contains("Almost there", "value=\"Ada Lovelace\"");
        Matcher ticket =
                Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"").matcher(almost.body());
        assertThat(ticket.find()).isTrue();
        HttpResponse<String> in =
                somebody.post(
                        "/signin/work/join",
                        "ticket",
                        ticket.group(1),
                        "name",
                        "Ada Lovelace",
                        "profession",
                        "police-officer");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(somebody.get(index.address("/work")).body()).contains("Ada Lovelace");
        // the ticket and the invitation are used up
        assertThat(new Somebody().get(index.address(join)).statusCode()).isEqualTo(404);
        assertThat(
                        somebody.post(
                                        "/signin/work/join",
                                        "ticket",
                                        ticket.group(1),
                                        "name",
                                        "Ada",
                                        "profession",
                                        "nurse")
                                .statusCode())
                .isEqualTo(404);
        return subject;
    }

    @Test
    void somebody_invited_joins_and_comes_back_by_their_work_account() {
        String subject = joinedAs("norfolk", "ada-1", Role.STEWARD);
        Somebody somebody = new Somebody();
        says("norfolk", subject, Map.of());
        HttpResponse<String> in = somebody.signIn("norfolk");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/work/packs");
        assertThat(somebody.get(index.address("/work")).body()).contains("Steward");
    }

    /** OIDC-01: each attempt is good once, and for the browser alone that began it. */
    @Test
    void a_return_is_good_once_and_on_no_other_browser() {
        String subject = joinedAs("norfolk", "ada-2", Role.MEMBER);
        Somebody somebody = new Somebody();
        String back = somebody.awayAndBackTo("/signin/work/norfolk");
        assertThat(new Somebody().get(back).body()).contains("Please begin again");

        says("norfolk", subject, Map.of());
        String again = somebody.awayAndBackTo("/signin/work/norfolk");
        assertThat(somebody.get(again).statusCode()).isEqualTo(303);
        assertThat(somebody.get(again).statusCode()).isEqualTo(403);
        assertThat(
                        somebody.get(
                                        index.address(
                                                "/signin/work/norfolk/back?code=x&state=made-up"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(somebody.get(index.address("/signin/work/norfolk/back")).statusCode())
                .isEqualTo(403);
    }

    /** A code of one issuer taken to the address of another (mix-up). */
    @Test
    void a_return_to_another_issuers_address_is_refused() {
        Somebody somebody = new Somebody();
        String back = somebody.awayAndBackTo("/signin/work/norfolk");
        assertThat(somebody.get(back.replace("/work/norfolk/", "/work/police/")).body())
                .contains("Please begin again");
    }

    /** OIDC-02: who somebody is, is issuer and subject. */
    @Test
    void another_issuer_with_the_same_address_or_subject_is_somebody_else() {
        String subject = joinedAs("norfolk", "ada-3", Role.STEWARD);
        says(
                "police",
                subject,
                Map.of("email", subject + "@norfolk.example.org", "email_verified", true));
        HttpResponse<String> refused = new Somebody().signIn("police");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nobody here has this work account");
    }

    /** OIDC-04: where the issuer tells how, a password alone makes nobody a steward. */
    @Test
    void a_password_alone_is_a_single_factor() {
        String subject = joinedAs("police", "ada-4", Role.STEWARD);
        Somebody weak = new Somebody();
        says("police", subject, Map.of("amr", List.of("pwd")));
        assertThat(weak.signIn("police").statusCode()).isEqualTo(303);
        assertThat(weak.get(index.address("/work")).body())
                .contains("Your role needs a second step");

        Somebody strong = new Somebody();
        says("police", subject, Map.of("amr", List.of("pwd", "otp")));
        assertThat(strong.signIn("police").statusCode()).isEqualTo(303);
        assertThat(strong.get(index.address("/work")).body())
                .doesNotContain("Your role needs a second step");
    }

    @Test
    void who_is_suspended_does_not_come_in() {
        String subject = joinedAs("norfolk", "ada-5", Role.MEMBER);
        Desk admin = index.signIn(Role.ADMIN, "");
        String id =
                index.people().find(new EmailAddress(email("norfolk", subject))).orElseThrow().id();
        index.people()
                .write(
                        tx -> {
                            index.people().suspend(tx, admin.person(), id);
                            return true;
                        });
        says("norfolk", subject, Map.of());
        assertThat(new Somebody().signIn("norfolk").statusCode()).isEqualTo(403);
    }

    /** OIDC-05: families never wait for an issuer. */
    @Test
    void an_issuer_that_is_away_harms_nobody_else() throws Exception {
        try (RunningIndex alone =
                new RunningIndex(
                        Clock.systemUTC(),
                        Post.NONE,
                        List.of(issuer("gone", "http://localhost:" + closedPort(), false)))) {
            Somebody somebody = new Somebody();
            assertThat(somebody.get(alone.address("/signin/work/gone")).statusCode())
                    .isEqualTo(503);
            assertThat(somebody.get(alone.address("/")).statusCode()).isEqualTo(200);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** OIDC-03: one line each. */
    enum Forgery {
        NOT_SIGNED {
            @Override
            String token(JWTClaimsSet good, RSAKey key) {
                return new PlainJWT(good).serialize();
            }
        },
        SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET {
            @Override
            String token(JWTClaimsSet good, RSAKey key) throws Exception {
                SignedJWT token =
                        new SignedJWT(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID(key.getKeyID())
                                        .build(),
                                good);
                token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
                return token.serialize();
            }
        },
        SIGNED_BY_A_KEY_THAT_THE_TOKEN_NAMES {
            @Override
            String token(JWTClaimsSet good, RSAKey key) throws Exception {
                RSAKey other = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
                SignedJWT token =
                        new SignedJWT(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID(other.getKeyID())
                                        .jwk(other.toPublicJWK())
                                        .jwkURL(URI.create("http://localhost/attacker"))
                                        .build(),
                                good);
                token.sign(new RSASSASigner(other));
                return token.serialize();
            }
        },
        OF_ANOTHER_ISSUER {
            @Override
            String token(JWTClaimsSet good, RSAKey key) throws Exception {
                return signed(key, good, claims -> claims.issuer("https://evil.example"));
            }
        },
        FOR_ANOTHER_CLIENT {
            @Override
            String token(JWTClaimsSet good, RSAKey key) throws Exception {
                return signed(key, good, claims -> claims.audience("another"));
            }
        },
        WITH_ANOTHER_NONCE {
            @Override
            String token(JWTClaimsSet good, RSAKey key) throws Exception {
                return signed(key, good, claims -> claims.claim("nonce", "another"));
            }
        },
        WITHOUT_A_NONCE {
            @Override
            String token(JWTClaimsSet good, RSAKey key) throws Exception {
                return signed(key, good, claims -> claims.claim("nonce", null));
            }
        },
        EXPIRED {
            @Override
            String token(JWTClaimsSet good, RSAKey key) throws Exception {
                return signed(
                        key,
                        good,
                        claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
            }
        },
        OF_ANOTHER_TYPE {
            @Override
            String token(JWTClaimsSet good, RSAKey key) throws Exception {
                SignedJWT token =
                        new SignedJWT(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID(key.getKeyID())
                                        .type(new JOSEObjectType("at+jwt"))
                                        .build(),
                                good);
                token.sign(new RSASSASigner(key));
                return token.serialize();
            }
        },
        NONSENSE {
            @Override
            String token(JWTClaimsSet good, RSAKey key) {
                return "a.b.c";
            }
        };

        abstract String token(JWTClaimsSet good, RSAKey key) throws Exception;

        static String signed(
                RSAKey key, JWTClaimsSet good, UnaryOperator<JWTClaimsSet.Builder> change)
                throws Exception {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            change.apply(new JWTClaimsSet.Builder(good)).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        }
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void a_token_that_is_not_good_lets_nobody_in(Forgery forgery) {
        forger.forge(Optional.of(forgery));
        HttpResponse<String> refused = new Somebody().signIn("forger");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("did not let you through");
    }

    /** So that the forgeries are refused for what is wrong with them alone. */
    @Test
    void the_same_token_unforged_is_believed() {
        forger.forge(Optional.empty());
        assertThat(new Somebody().signIn("forger").body())
                .contains("Nobody here has this work account");
    }

    /** An issuer that gives out whatever token it is told to. */
    private static final class Forger implements AutoCloseable {

        private final HttpServer server;
        private final RSAKey key;
        private volatile Optional<Forgery> forgery = Optional.empty();
        private volatile String nonce = "";

        Forger() throws Exception {
            key = new RSAKeyGenerator(2048).keyID("k").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        void forge(Optional<Forgery> next) {
            forgery = next;
        }

        private void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/authorize")) {
                String query = exchange.getRequestURI().getRawQuery();
                nonce = parameter(query, "nonce");
                exchange.getResponseHeaders()
                        .add(
                                "Location",
                                parameter(query, "redirect_uri")
                                        + "?code=c&state="
                                        + parameter(query, "state"));
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
                return;
            }
            byte[] json = json(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        }

        private String json(String path) {
            return switch (path) {
                case "/.well-known/openid-configuration" ->
                        """
                        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",\
                        "token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",\
                        "subject_types_supported":["public"],"response_types_supported":["code"],\
                        "id_token_signing_alg_values_supported":["RS256"]}"""
                                .formatted(address());
                case "/keys" -> new JWKSet(key.toPublicJWK()).toString();
                default ->
                        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\""
                                + token()
                                + "\"}";
            };
        }

        private String token() {
            JWTClaimsSet good =
                    new JWTClaimsSet.Builder()
                            .issuer(address())
                            .subject("somebody")
                            .audience("linkindex")
                            .claim("nonce", nonce)
                            .issueTime(new Date())
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .build();
            try {
                return forgery.isEmpty()
                        ? Forgery.signed(key, good, claims -> claims)
                        : forgery.get().token(good, key);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static String parameter(String query, String name) {
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(
                            pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
