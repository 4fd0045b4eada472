package org.linkindex.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Speaks OpenID Connect (Core 1.0, code flow, with PKCE of RFC 7636): the one place that knows
 * Nimbus. Keys come from the issuer's own address alone, whatever a token says.
 */
final class WorkSignIn {

    /** Asymmetric ones alone: who knows our client secret must not be able to make a token. */
    private static final Set<JWSAlgorithm> SIGNED_BY =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** Ways of signing in that are more than a password (RFC 8176). */
    private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "sc", "fpt", "face");

    private static final int PATIENCE_MILLISECONDS = 5_000;
    private static final int LONGEST_KEYS = 200_000;

    /**
     * What an issuer says of itself, with its keys; asked for once, when somebody first needs it.
     */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    private final Map<Issuer, Known> known = new ConcurrentHashMap<>();
    private final String baseAddress;

    WorkSignIn(String baseAddress) {
        this.baseAddress = baseAddress;
    }

    /**
     * Where to send somebody.
     *
     * @throws IOException when the issuer can't be asked now
     */
    String address(Issuer issuer, Leaving leaving, String state) throws IOException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        new ClientID(issuer.client()),
                        back(issuer))
                .endpointURI(known(issuer).metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(leaving.nonce()))
                .codeChallenge(new CodeVerifier(leaving.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI()
                .toString();
    }

    /** Who has come back with this code. */
    Arrival arrival(Issuer issuer, Leaving leaving, String code) {
        try {
            Known of = known(issuer);
            HTTPRequest request =
                    new TokenRequest.Builder(
                                    of.metadata().getTokenEndpointURI(),
                                    new ClientSecretBasic(
                                            new ClientID(issuer.client()),
                                            new Secret(issuer.secret())),
                                    new AuthorizationCodeGrant(
                                            new AuthorizationCode(code),
                                            back(issuer),
                                            new CodeVerifier(leaving.verifier())))
                            .build()
                            .toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MILLISECONDS);
            request.setReadTimeout(PATIENCE_MILLISECONDS);
            request.setFollowRedirects(false);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            return response instanceof OIDCTokenResponse good
                    ? checked(issuer, of, good, leaving)
                    : new Arrival.Refused("no token was given");
        } catch (IOException e) {
            return new Arrival.Refused("the issuer can't be asked");
        } catch (GeneralException e) {
            return new Arrival.Refused("the issuer's answer can't be read");
        } catch (BadJOSEException | JOSEException e) {
            return new Arrival.Refused("the token is not good");
        }
    }

    private static Arrival checked(
            Issuer issuer, Known of, OIDCTokenResponse response, Leaving leaving)
            throws BadJOSEException, JOSEException {
        if (response.getOIDCTokens().getIDToken() == null) {
            return new Arrival.Refused("no token was given");
        }
        IDTokenClaimsSet claims =
                new IDTokenValidator(
                                of.metadata().getIssuer(),
                                new ClientID(issuer.client()),
                                new JWSVerificationKeySelector<>(SIGNED_BY, of.keys()),
                                null)
                        .validate(
                                response.getOIDCTokens().getIDToken(), new Nonce(leaving.nonce()));
        String name = claims.getStringClaim("name");
        return new Arrival.Known(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                name == null ? "" : name,
                !issuer.tellsHow() || isStrong(claims.getAMR()));
    }

    private static boolean isStrong(@Nullable List<AMR> ways) {
        return ways != null && ways.stream().anyMatch(way -> STRONG.contains(way.getValue()));
    }

    private URI back(Issuer issuer) {
        return URI.create(baseAddress + WorkAccountPages.back(issuer));
    }

    private Known known(Issuer issuer) throws IOException {
        Known before = known.get(issuer);
        if (before != null) {
            return before;
        }
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(
                            new com.nimbusds.oauth2.sdk.id.Issuer(issuer.address()),
                            PATIENCE_MILLISECONDS,
                            PATIENCE_MILLISECONDS);
            JWKSource<SecurityContext> keys =
                    JWKSourceBuilder.create(
                                    metadata.getJWKSetURI().toURL(),
                                    new DefaultResourceRetriever(
                                            PATIENCE_MILLISECONDS,
                                            PATIENCE_MILLISECONDS,
                                            LONGEST_KEYS))
                            .build();
            Known asked = new Known(metadata, keys);
            known.put(issuer, asked);
            return asked;
        } catch (GeneralException e) {
            throw new IOException("the issuer does not say who it is", e);
        }
    }
}
