package org.baraza.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** What a telephone scans to know where to fetch forms and send them: settings as ODK Collect reads them. */
public final class PhoneSettings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLOUR = "#1f6f5c";

    private PhoneSettings() {}

    /**
     * JSON, compressed with zlib, in Base64. No password is in it, and the app is told to keep nothing it has sent.
     *
     * @param address of the mission, with the key
     * @param project what the app calls it
     */
    public static String show(String address, String project) {
        Map<String, Object> general = new LinkedHashMap<>();
        general.put("protocol", "odk_default");
        general.put("server_url", address);
        general.put("form_update_mode", "match_exactly");
        general.put("autosend", "wifi_and_cellular");
        general.put("delete_send", true);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("general", general);
        all.put("admin", Map.of());
        all.put("project", Map.of("name", project, "icon", "B", "color", COLOUR));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
