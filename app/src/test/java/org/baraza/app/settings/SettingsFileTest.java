package org.baraza.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFileTest {

    @Test
    void a_site_without_a_settings_file_has_the_usual_settings(@TempDir Path site) {
        assertThat(SettingsFile.read(site)).isEqualTo(Settings.USUAL);
    }

    @Test
    void every_setting_can_be_set() {
        assertThat(SettingsFile.read(
                        "carry-forward-months: 6\nport: 0\nlanguage: fr\ndatabase-url: jdbc:postgresql://db/baraza",
                        "f"))
                .isEqualTo(new Settings(6, Optional.of("jdbc:postgresql://db/baraza"), 0, "fr"));
    }

    @Test
    void an_unknown_name_stops_the_start_and_names_the_nearest_valid_one() {
        assertThatThrownBy(() -> SettingsFile.read("cary-forward-month: 6", "baraza.yaml"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("There is no setting \"cary-forward-month\"")
                .hasMessageContaining("Did you mean \"carry-forward-months\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port: far",
                "port: 70000",
                "port:",
                "language: xx",
                "- port",
                "port: [",
                "carry-forward-months: -1",
                "database-url: mysql://db"
            })
    void a_wrong_value_stops_the_start(String text) {
        assertThatThrownBy(() -> SettingsFile.read(text, "baraza.yaml")).isInstanceOf(WrongUse.class);
    }
}
