package org.baraza.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
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
        assertThat(SettingsFile.read("""
                        carry-forward-months: 6
                        port: 0
                        language: fr
                        database-url: jdbc:postgresql://db/baraza
                        listen: 0.0.0.0
                        public-address: https://baraza.example
                        tls-certificate: cert.pem
                        tls-key: key.pem
                        identity-provider: https://id.example/realm
                        identity-provider-client: baraza
                        identity-provider-secret-file: secret.txt
                        vault-key: env:VAULT
                        upload-megabytes: 10
                        """, "f"))
                .isEqualTo(new Settings(
                        6,
                        Optional.of("jdbc:postgresql://db/baraza"),
                        "fr",
                        new Settings.Listening(
                                "0.0.0.0",
                                0,
                                Optional.of(URI.create("https://baraza.example")),
                                Optional.of(new Settings.Certificate("cert.pem", "key.pem"))),
                        Optional.of(new Settings.IdentityProvider(
                                URI.create("https://id.example/realm"), "baraza", Optional.of("secret.txt"))),
                        "env:VAULT",
                        10));
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
                "database-url: mysql://db",
                "listen: 0.0.0.0",
                "public-address: http://baraza.example",
                "tls-key: key.pem",
                "identity-provider: https://id.example",
                "vault-key: somewhere",
                "upload-megabytes: 0"
            })
    void a_wrong_value_stops_the_start(String text) {
        assertThatThrownBy(() -> SettingsFile.read(text, "baraza.yaml")).isInstanceOf(WrongUse.class);
    }
}
