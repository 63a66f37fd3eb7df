package org.baraza.app.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;

/**
 * How the settings say where to listen, in the words of the web server. A certificate that is replaced on disk is taken
 * up within a few seconds, without a restart.
 *
 * @param settings where to listen
 * @param site folder from which relative paths of certificates are meant
 */
record Listening(Settings.Listening settings, Path site) {

    private static final String BUNDLE = "spring.ssl.bundle.pem.screens.";

    /** Each has forward secrecy and authenticates what it encrypts. The first three are of TLS 1.3. */
    private static final String SUITES = String.join(
            ",",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    /** A program in front is believed about who asked and how only when it runs on this computer. */
    private static final String THIS_COMPUTER = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0:0:0:0:0:0:0:1|::1";

    /** @throws WrongUse when the certificate or its key cannot be read */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        settings.certificate().ifPresent(certificate -> encrypt(certificate, properties));
        if (settings.isBehindAnother()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", THIS_COMPUTER);
            properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
            properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
        } else {
            properties.put("server.forward-headers-strategy", "none");
        }
        return properties;
    }

    private void encrypt(Settings.Certificate certificate, Map<String, Object> properties) {
        Path chain = site.resolve(certificate.certificate()).toAbsolutePath();
        Path key = site.resolve(certificate.key()).toAbsolutePath();
        requireCertificate(chain);
        requireReadable("tls-key", key);
        properties.put("server.ssl.bundle", "screens");
        properties.put(BUNDLE + "keystore.certificate", chain.toUri().toString());
        properties.put(BUNDLE + "keystore.private-key", key.toUri().toString());
        properties.put(BUNDLE + "keystore.verify-keys", true);
        properties.put(BUNDLE + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
        properties.put(BUNDLE + "options.ciphers", SUITES);
        properties.put(BUNDLE + "reload-on-update", true);
        properties.put("spring.ssl.bundle.watch.file.quiet-period", "2s");
    }

    private static void requireReadable(String setting, Path file) {
        if (!Files.isReadable(file)) {
            throw new WrongUse(setting + " is " + file + ", which is not there or may not be read by this user.");
        }
    }

    private static void requireCertificate(Path chain) {
        requireReadable("tls-certificate", chain);
        try (InputStream in = Files.newInputStream(chain)) {
            if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                throw new CertificateException("empty");
            }
        } catch (CertificateException | IOException e) {
            throw new WrongUse("tls-certificate is " + chain + ", which is no certificate in PEM form.");
        }
    }
}
