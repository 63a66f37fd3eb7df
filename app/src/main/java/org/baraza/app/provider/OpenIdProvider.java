package org.baraza.app.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Organisation;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;

/**
 * An OpenID Connect provider, by authorisation code with PKCE. Nothing is asked of it before somebody wants to come in
 * through it, so a provider that is lost holds nothing else up.
 */
public final class OpenIdProvider implements Organisation {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int FAULTS = 500;

    /** Signatures only the provider can make. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Words of RFC 8176, REFEDS and PAPE that say outright that several factors were asked for; guesses do not count. */
    private static final Set<String> SEVERAL_FACTORS = Set.of(
            "mfa", "https://refeds.org/profile/mfa", "http://schemas.openid.net/pape/policies/2007/06/multi-factor");

    private final Settings.IdentityProvider settings;
    private final Optional<Secret> secret;
    private final InstantSource clock;
    private final Wire wire = Wire.open();
    private final AtomicReference<Optional<Described>> known = new AtomicReference<>(Optional.empty());

    /** How the provider describes itself, and until when that is believed. */
    private record Described(OIDCProviderMetadata metadata, Instant until) {}

    private OpenIdProvider(Settings.IdentityProvider settings, Optional<Secret> secret, InstantSource clock) {
        this.settings = settings;
        this.secret = secret;
        this.clock = clock;
    }

    /** @param folder from which a relative path to the secret is meant */
    public static OpenIdProvider of(Settings.IdentityProvider settings, Path folder, InstantSource clock) {
        return new OpenIdProvider(settings, settings.secretFile().map(f -> secret(folder.resolve(f))), clock);
    }

    private static Secret secret(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (!text.isEmpty()) {
                return new Secret(text);
            }
        } catch (IOException e) {
            throw unreadable(file);
        }
        throw unreadable(file);
    }

    private static WrongUse unreadable(Path file) {
        return new WrongUse("The file " + file + " that identity-provider-secret-file names is empty or cannot be read."
                + " Write the client's secret into it, or correct the path.");
    }

    @Override
    public String issuer() {
        return settings.issuer().toString();
    }

    @Override
    public Optional<URI> address(Errand errand) {
        try {
            OIDCProviderMetadata metadata = describe();
            return Optional.of(new AuthenticationRequest.Builder(
                            ResponseType.CODE, scope(metadata), new ClientID(settings.client()), errand.back())
                    .endpointURI(metadata.getAuthorizationEndpointURI())
                    .state(new State(errand.state()))
                    .nonce(new Nonce(errand.nonce()))
                    .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI());
        } catch (IOException | ParseException e) {
            return Optional.empty();
        }
    }

    private static Scope scope(OIDCProviderMetadata metadata) {
        Scope scope = new Scope("openid", "profile", "email");
        Optional.ofNullable(metadata.getScopes()).ifPresent(scope::retainAll);
        return scope;
    }

    /** As it describes itself, no longer ago than ten minutes. */
    private OIDCProviderMetadata describe() throws IOException, ParseException {
        Optional<Described> kept = known.get().filter(d -> d.until().isAfter(clock.instant()));
        if (kept.isPresent()) {
            return kept.get().metadata();
        }
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                get(URI.create(issuer().replaceFirst("/$", "") + DISCOVERY)).getBody());
        boolean believable = metadata.getIssuer().getValue().equals(issuer())
                && List.of(
                                Optional.ofNullable(metadata.getAuthorizationEndpointURI()),
                                Optional.ofNullable(metadata.getTokenEndpointURI()),
                                Optional.ofNullable(metadata.getJWKSetURI()))
                        .stream()
                        .allMatch(address -> address.filter(Wire::isSafe).isPresent());
        if (!believable) {
            throw new IOException("another provider, or addresses that are not encrypted");
        }
        known.set(Optional.of(new Described(metadata, clock.instant().plus(KEPT))));
        return metadata;
    }

    private HTTPResponse get(URI address) throws IOException, ParseException {
        HTTPResponse answer = new HTTPRequest(HTTPRequest.Method.GET, address.toURL()).send(wire);
        answer.ensureStatusCode(OK);
        return answer;
    }

    @Override
    public Word ask(Errand errand, String query) {
        try {
            Optional<AuthorizationCode> code = code(errand, query);
            return code.isPresent() ? ask(errand, code.get()) : new No();
        } catch (IOException e) {
            return new Nothing();
        } catch (ParseException | IllegalArgumentException | BadJOSEException | JOSEException e) {
            return new No();
        }
    }

    /** Empty when it says no, or what came back belongs to something else. */
    private Optional<AuthorizationCode> code(Errand errand, String query) throws ParseException {
        AuthenticationResponse answer = AuthenticationResponseParser.parse(URI.create(errand.back() + "?" + query));
        boolean ours = new State(errand.state()).equals(answer.getState())
                && (answer.getIssuer() == null || answer.getIssuer().getValue().equals(issuer()));
        return ours && answer.indicatesSuccess()
                ? Optional.ofNullable(answer.toSuccessResponse().getAuthorizationCode())
                : Optional.empty();
    }

    private Word ask(Errand errand, AuthorizationCode code)
            throws IOException, ParseException, BadJOSEException, JOSEException {
        OIDCProviderMetadata metadata = describe();
        HTTPResponse answer = request(metadata, errand, code).toHTTPRequest().send(wire);
        if (answer.getStatusCode() >= FAULTS) {
            return new Nothing();
        }
        TokenResponse tokens = OIDCTokenResponseParser.parse(answer);
        if (!(tokens instanceof OIDCTokenResponse said) || said.getOIDCTokens().getIDToken() == null) {
            return new No();
        }
        JWKSet keys = keys(metadata);
        return person(new IDTokenValidator(
                        new Issuer(issuer()),
                        new ClientID(settings.client()),
                        new JWSVerificationKeySelector<SecurityContext>(SIGNATURES, new ImmutableJWKSet<>(keys)),
                        null)
                .validate(said.getOIDCTokens().getIDToken(), new Nonce(errand.nonce())));
    }

    private JWKSet keys(OIDCProviderMetadata metadata) throws IOException, ParseException {
        try {
            return JWKSet.parse(get(metadata.getJWKSetURI()).getBody());
        } catch (java.text.ParseException e) {
            throw new ParseException("not a set of keys", e);
        }
    }

    private TokenRequest request(OIDCProviderMetadata metadata, Errand errand, AuthorizationCode code) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, errand.back(), new CodeVerifier(errand.verifier()));
        ClientID client = new ClientID(settings.client());
        URI address = metadata.getTokenEndpointURI();
        return secret.map(s -> new TokenRequest.Builder(address, authentication(metadata, client, s), grant))
                .orElseGet(() -> new TokenRequest.Builder(address, client, grant))
                .build();
    }

    private static ClientAuthentication authentication(OIDCProviderMetadata metadata, ClientID client, Secret secret) {
        boolean inBody = Optional.ofNullable(metadata.getTokenEndpointAuthMethods())
                .filter(all -> !all.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && all.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST))
                .isPresent();
        return inBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    private static Person person(IDTokenClaimsSet claims) {
        boolean confirmed = Objects.equals(claims.getBooleanClaim("email_verified"), true);
        Optional<String> email =
                Optional.ofNullable(claims.getStringClaim("email")).filter(unused -> confirmed);
        boolean several = Optional.ofNullable(claims.getAMR()).stream()
                        .flatMap(List::stream)
                        .anyMatch(amr -> SEVERAL_FACTORS.contains(amr.getValue()))
                || Optional.ofNullable(claims.getACR())
                        .filter(acr -> SEVERAL_FACTORS.contains(acr.getValue()))
                        .isPresent();
        return new Person(
                claims.getSubject().getValue(),
                Optional.ofNullable(claims.getStringClaim("preferred_username")).or(() -> email),
                several);
    }
}
