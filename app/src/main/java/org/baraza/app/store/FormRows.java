package org.baraza.app.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.baraza.core.record.FormEntry;
import org.baraza.core.record.FormState;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the journal says of forms into the register that the search path names.
 *
 * @param database whose search path that is
 */
record FormRows(Database database) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param position of the entry in the journal
     * @param entry that something was received
     */
    record Receipt(long position, FormEntry.Received entry) {}

    void project(long position, FormEntry entry) {
        switch (entry) {
            case FormEntry.Published e -> {
                write(
                        """
                        insert into form_edition (position, mission, form, edition, title, sha256, md5, media,
                            entities, published_by, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::json, nullif(?, ''), ?, ?)""",
                        position,
                        e.mission(),
                        e.form(),
                        e.edition(),
                        e.title(),
                        e.sha256(),
                        e.md5(),
                        media(e.media()),
                        e.entities().orElse(""),
                        e.by().code(),
                        at(e.at()));
                write(
                        "insert into form_state (mission, form, state) values (?, ?, ?) on conflict do nothing",
                        e.mission(),
                        e.form(),
                        FormState.OPEN.name());
            }
            case FormEntry.Moved e ->
                write(
                        "update form_state set state = ? where mission = ? and form = ?",
                        e.state().name(),
                        e.mission(),
                        e.form());
            case FormEntry.Received e -> insert(List.of(new Receipt(position, e)));
            case FormEntry.Opened e ->
                write(
                        "insert into form_opening (position, submission, opened_by, opened_at) values (?, ?, ?, ?)",
                        position,
                        e.submission(),
                        e.by().code(),
                        at(e.at()));
            case FormEntry.Erased _, FormEntry.Settled _ -> {
                // That it was received stays true, and what was received is not in the register.
            }
        }
    }

    void insert(List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        int[][] unused = database.batches().batchUpdate("""
                        insert into form_receipt (position, submission, mission, form, edition, files, received_at)
                        values (?, ?, ?, ?, ?, ?, ?)""", receipts, receipts.size(), (to, receipt) -> {
            FormEntry.Received e = receipt.entry();
            to.setLong(1, receipt.position());
            to.setString(2, e.submission());
            to.setString(3, e.mission());
            to.setString(4, e.form());
            to.setString(5, e.edition());
            to.setInt(6, e.files());
            to.setObject(7, at(e.at()));
        });
    }

    private void write(String sql, Object... values) {
        int unused = database.sql().sql(sql).params(values).update();
    }

    private static String media(List<FormEntry.Media> media) {
        ArrayNode all = JSON.createArrayNode();
        for (FormEntry.Media each : media) {
            ObjectNode one = all.addObject();
            one.put("file", each.file());
            one.put("sha256", each.sha256());
            one.put("md5", each.md5());
            one.put("bytes", each.bytes());
        }
        return JSON.writeValueAsString(all);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
