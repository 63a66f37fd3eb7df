package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether the key to the identities can be reached, and opens something that was sealed here to be tried. */
@AutoService(HealthCheck.class)
public final class VaultKey implements HealthCheck {

    @Override
    public String name() {
        return "vault-key";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return List.of(site.withDatabase(Examined.Database::vaultKey));
    }
}
