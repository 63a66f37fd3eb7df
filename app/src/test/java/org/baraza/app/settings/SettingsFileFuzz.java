package org.baraza.app.settings;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.fuzz.FuzzTarget;

/** Any text gives settings or a sentence that says what is wrong. */
@AutoService(FuzzTarget.class)
public final class SettingsFileFuzz implements FuzzTarget {

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(SettingsFile.class, Settings.class);
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        try {
            SettingsFile.read(new String(input, StandardCharsets.UTF_8), "baraza.yaml");
        } catch (WrongUse e) {
            if (String.valueOf(e.getMessage()).length() > 3 * input.length + 600) {
                throw new AssertionError("the complaint is longer than what it complains of");
            }
        }
    }
}
