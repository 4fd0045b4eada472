package org.linkindex.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What devices say about passkeys, checked by WebAuthn: made for our origin and our host, for the
 * challenge that we gave, with the person there and unlocking it. The library is loaded with the
 * first passkey, not at start.
 */
final class Authenticators {

    /** How a use of a passkey ends. */
    sealed interface Use {
        /** It is this passkey; its counter stands here now. */
        record Good(long uses) implements Use {}

        /** All is right but the counter, which has gone backwards: there may be a copy. */
        record Suspect() implements Use {}

        /** It is not. */
        record Bad() implements Use {}
    }

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager MANAGER =
            WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private static final AttestedCredentialDataConverter CREDENTIALS =
            new AttestedCredentialDataConverter(CONVERTER);

    /** What devices may sign with, the best first. */
    private static final List<PublicKeyCredentialParameters> KINDS =
            Stream.of(
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.RS256)
                    .map(
                            kind ->
                                    new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, kind))
                    .toList();

    private Authenticators() {}

    /** The passkey that a device has made for this challenge; empty when anything is not right. */
    static Optional<NewPasskey> made(String baseAddress, String challenge, String json) {
        try {
            RegistrationData data =
                    MANAGER.verifyRegistrationResponseJSON(
                            json,
                            new RegistrationParameters(
                                    server(baseAddress, challenge), KINDS, true, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential =
                    Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return Optional.of(
                    new NewPasskey(
                            text(credential.getCredentialId()),
                            text(CREDENTIALS.convert(credential)),
                            authenticator.getSignCount()));
        } catch (RuntimeException e) {
            // what is sent may be anything, and what the library throws then has no one root
            return Optional.empty();
        }
    }

    /** Which passkey a device says it has used; nothing is checked yet. */
    @SuppressWarnings("NullAway") // WebAuthn4J's mark on the array is read as one on its bytes
    static Optional<String> id(String json) {
        try {
            byte[] id = MANAGER.parseAuthenticationResponseJSON(json).getCredentialId();
            return id == null ? Optional.empty() : Optional.of(text(id));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a device has used this passkey for this challenge. */
    static Use use(String baseAddress, String challenge, String json, NewPasskey known) {
        try {
            AuthenticationData data =
                    MANAGER.verifyAuthenticationResponseJSON(
                            json,
                            new AuthenticationParameters(
                                    server(baseAddress, challenge),
                                    record(known),
                                    List.of(bytes(known.id())),
                                    true,
                                    true));
            return new Use.Good(Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (MaliciousCounterValueException e) {
            return new Use.Suspect();
        } catch (RuntimeException e) {
            return new Use.Bad();
        }
    }

    private static ServerProperty server(String baseAddress, String challenge) {
        return new ServerProperty(
                Set.of(new Origin(baseAddress)),
                URI.create(baseAddress).getHost(),
                new DefaultChallenge(bytes(challenge)));
    }

    private static CredentialRecord record(NewPasskey known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                known.uses(),
                CREDENTIALS.convert(bytes(known.credential())),
                null,
                null,
                null,
                null);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
