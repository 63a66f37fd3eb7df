package org.baraza.app.desk;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.core.measure.PanelQuestion;

/**
 * What a site may set in its {@code baraza.yaml}. Every setting has a usual value, so the file need not exist.
 *
 * @param carryForwardMonths months a base is taken as present after its last deployment map; 0 to 120
 * @param databaseUrl JDBC address of the team's own PostgreSQL 15 or newer; empty for the one Baraza looks after
 * @param language two-letter code of the language used where a person has chosen none
 * @param listening where the screens are served
 * @param identityProvider the organisation's own sign-in; empty for accounts of this site alone
 * @param vaultKey where the key to the identities is: {@code file}, {@code file:PATH}, {@code env:NAME} or
 *     {@code pkcs11:PATH}
 * @param uploadMegabytes largest file that may be brought in by a browser; 1 or more
 */
public record Settings(
        int carryForwardMonths,
        Optional<String> databaseUrl,
        String language,
        Listening listening,
        Optional<IdentityProvider> identityProvider,
        String vaultKey,
        int uploadMegabytes) {

    /** The languages the screens speak. */
    public static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "sw");

    public static final Settings USUAL = new Settings(
            PanelQuestion.USUAL_CARRY_FORWARD_MONTHS,
            Optional.empty(),
            "en",
            new Listening("127.0.0.1", 8080, Optional.empty(), Optional.empty()),
            Optional.empty(),
            "file",
            4_096);

    public Settings {
        if (carryForwardMonths < 0 || carryForwardMonths > 120) {
            throw new WrongUse(
                    "carry-forward-months is " + carryForwardMonths + "; write a whole number from 0 to 120.");
        }
        if (!LANGUAGES.contains(language)) {
            throw new WrongUse("language is " + language + "; write one of " + String.join(", ", LANGUAGES) + ".");
        }
        if (databaseUrl.isPresent() && !databaseUrl.get().startsWith("jdbc:postgresql:")) {
            throw new WrongUse("database-url does not begin with jdbc:postgresql: as in"
                    + " jdbc:postgresql://localhost:5432/baraza; correct it or remove it.");
        }
        if (!vaultKey.equals("file") && !vaultKey.matches("(file|env|pkcs11):.+")) {
            throw new WrongUse("vault-key is " + vaultKey
                    + "; write file, file:PATH, env:NAME or pkcs11:PATH of a configuration file.");
        }
        if (uploadMegabytes < 1) {
            throw new WrongUse("upload-megabytes is " + uploadMegabytes + "; write a whole number from 1.");
        }
    }

    /**
     * Where the screens are served.
     *
     * @param address of the network card; {@code 127.0.0.1} for this computer only
     * @param port 0 for any free one
     * @param publicAddress what people type, as {@code https://baraza.example}; empty on this computer only
     * @param certificate what the screens are encrypted with; empty where another program in front does that
     */
    public record Listening(String address, int port, Optional<URI> publicAddress, Optional<Certificate> certificate) {

        public Listening {
            if (port < 0 || port > 65_535) {
                throw new WrongUse("port is " + port + "; write a whole number from 0 to 65535.");
            }
            if (publicAddress.isPresent() && !publicAddress.get().toString().matches("https://[^/?#@]+")) {
                throw new WrongUse("public-address is " + publicAddress.get()
                        + "; write the address people type, as in https://baraza.example, without a path.");
            }
            if (!isOwn(address) && publicAddress.isEmpty()) {
                throw new WrongUse("listen is " + address + ", which others can reach, so public-address must say what"
                        + " they type, as in https://baraza.example.");
            }
            if (!isOwn(address) && certificate.isEmpty()) {
                throw new WrongUse("listen is " + address + ", which others can reach, and no tls-certificate is given,"
                        + " so pages would travel for all to read. Give a certificate, or listen on 127.0.0.1 and let a"
                        + " program in front encrypt.");
            }
        }

        /** Whether another program on this computer encrypts and passes requests on. */
        public boolean isBehindAnother() {
            return publicAddress.isPresent() && certificate.isEmpty();
        }

        /** Whether an address can be reached from this computer alone. */
        private static boolean isOwn(String address) {
            return address.equals("localhost") || address.equals("::1") || address.startsWith("127.");
        }
    }

    /**
     * A certificate and its key, both as PEM files.
     *
     * @param certificate path, from the site folder where it is relative
     * @param key path, from the site folder where it is relative
     */
    public record Certificate(String certificate, String key) {}

    /**
     * An OpenID Connect provider.
     *
     * @param issuer its address
     * @param client the name it knows this site by
     * @param secretFile path of the file that holds the client's secret; empty for a client without one
     */
    public record IdentityProvider(URI issuer, String client, Optional<String> secretFile) {

        public IdentityProvider {
            if (!issuer.toString()
                    .matches("https://[^/?#@]+[^?#]*|http://(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?(/[^?#]*)?")) {
                throw new WrongUse("identity-provider is " + issuer
                        + "; write an address that begins with https://, as in https://id.example.");
            }
        }
    }

    public int port() {
        return listening.port();
    }

    public Settings withPort(int other) {
        return new Settings(
                carryForwardMonths,
                databaseUrl,
                language,
                new Listening(listening.address(), other, listening.publicAddress(), listening.certificate()),
                identityProvider,
                vaultKey,
                uploadMegabytes);
    }

    /** The name and documentation of each setting, in the order of the reference page. */
    public enum Name {
        CARRY_FORWARD_MONTHS(
                "How many months a base is taken as present after the last deployment map that shows it,"
                        + " when no newer map exists. A whole number from 0 to 120.",
                String.valueOf(PanelQuestion.USUAL_CARRY_FORWARD_MONTHS)),
        DATABASE_URL(
                "JDBC address of your own PostgreSQL 15 or newer. Left out, Baraza looks after one in the site folder.",
                "none"),
        PORT("The port the screens are served on; 0 takes any free one.", "8080"),
        LANGUAGE("The language used where a person has chosen none: ar, en, es, fr or sw.", "en"),
        LISTEN(
                "The address of the network card the screens are served on. Anything but this computer's own needs"
                        + " public-address and tls-certificate.",
                "127.0.0.1"),
        PUBLIC_ADDRESS("What people type to reach this site, as in https://baraza.example.", "none"),
        TLS_CERTIFICATE(
                "PEM file of the certificate the screens are encrypted with, with the certificates between it and its"
                        + " authority. Left out, a program in front must do it. A relative path is meant from the site"
                        + " folder.",
                "none"),
        TLS_KEY("PEM file of the certificate's key, without a password. Only its owner may read it.", "none"),
        IDENTITY_PROVIDER("Address of your organisation's OpenID Connect provider (the issuer).", "none"),
        IDENTITY_PROVIDER_CLIENT("The name the provider knows this site by.", "none"),
        IDENTITY_PROVIDER_SECRET_FILE("Path of the file that holds the client's secret.", "none"),
        VAULT_KEY(
                "Where the key to the identities is: file, file:PATH, env:NAME, or pkcs11:PATH of a configuration file"
                        + " for a hardware store. It is never in the database and never in a backup.",
                "file"),
        UPLOAD_MEGABYTES("The largest file that may be brought in by a browser.", "4096");

        private final String meaning;
        private final String usual;

        Name(String meaning, String usual) {
            this.meaning = meaning;
            this.usual = usual;
        }

        /** As the settings file writes it, for example {@code carry-forward-months}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String meaning() {
            return meaning;
        }

        /** The value in force when the file says nothing. */
        public String usual() {
            return usual;
        }

        public static List<String> keys() {
            return Arrays.stream(values()).map(Name::key).toList();
        }
    }
}
