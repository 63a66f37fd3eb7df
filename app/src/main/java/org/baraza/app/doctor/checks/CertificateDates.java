package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether the certificate the screens are encrypted with is valid for a while yet. */
@AutoService(HealthCheck.class)
public final class CertificateDates implements HealthCheck {

    private static final Duration SOON = Duration.ofDays(21);

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return List.of(site.settings()
                .listening()
                .certificate()
                .map(c ->
                        look(site.site().resolve(c.certificate()), site.clock().instant()))
                .orElse(new Diagnosis.Good(
                        site.settings().listening().isBehindAnother()
                                ? "Another program encrypts; its certificate is not looked at here."
                                : "The screens are shown on this computer only, without a certificate.")));
    }

    private static Diagnosis look(Path file, Instant now) {
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate first =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            Instant ends = first.getNotAfter().toInstant();
            LocalDate day = LocalDate.ofInstant(ends, ZoneOffset.UTC);
            if (first.getNotBefore().toInstant().isAfter(now)) {
                return new Diagnosis.Wrong(
                        "The certificate is not valid yet.", "Look at this computer's clock, or use another one.");
            }
            if (ends.isBefore(now)) {
                return new Diagnosis.Wrong(
                        "The certificate ended on " + day + ", so browsers warn people away.",
                        "Put a new one in its place; it is taken up without a restart.");
            }
            return ends.isBefore(now.plus(SOON))
                    ? new Diagnosis.Wrong(
                            "The certificate ends on " + day + ".",
                            "Put a new one in its place; it is taken up without a restart.")
                    : new Diagnosis.Good("The certificate is valid until " + day + ".");
        } catch (CertificateException | IOException e) {
            return new Diagnosis.Wrong(
                    "The certificate " + file + " cannot be read.", "Correct tls-certificate in baraza.yaml.");
        }
    }
}
