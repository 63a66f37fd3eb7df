package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether the Java is one Baraza is built for. */
@AutoService(HealthCheck.class)
public final class JavaVersion implements HealthCheck {

    private static final int NEEDED = 25;

    @Override
    public String name() {
        return "java";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return List.of(of(Runtime.version()));
    }

    static Diagnosis of(Runtime.Version version) {
        return version.feature() >= NEEDED
                ? new Diagnosis.Good(
                        "Java " + version.feature() + "." + version.interim() + "." + version.update() + ".")
                : new Diagnosis.Wrong(
                        "This is Java " + version.feature() + ", and " + NEEDED + " is needed.",
                        "Install a JDK " + NEEDED + " or set BARAZA_JAVA_HOME to one.");
    }
}
