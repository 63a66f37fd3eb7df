package org.baraza.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Sharing;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.record.SharingEntry;

/** The part of the register about sharing, and the sealed texts that wait for a person. */
public final class SharingTables {

    private static final String PROTOCOLS =
            "select body::text, withdrawn_reason, withdrawn_by, withdrawn_at from sharing_protocol ";

    private final Database database;
    private final EntryCodecs codecs;

    SharingTables(Database database, EntryCodecs codecs) {
        this.database = database;
        this.codecs = codecs;
    }

    /** Brings the tables up to date with one entry. */
    void project(long position, SharingEntry entry) {
        int unused = switch (entry) {
            case SharingEntry.ProtocolAgreed e ->
                change(
                        "insert into sharing_protocol (position, id, body) values (?, ?, ?::json)",
                        position,
                        e.subject(),
                        codecs.show(e));
            case SharingEntry.ProtocolWithdrawn e ->
                change(
                        "update sharing_protocol set withdrawn_reason = ?, withdrawn_by = ?, withdrawn_at = ? where id = ?",
                        e.reason(),
                        e.by().code(),
                        e.at().atOffset(ZoneOffset.UTC),
                        e.protocol());
            case SharingEntry.ReleaseMade e ->
                change(
                        "insert into release (position, id, sheet, protocol, body) values (?, ?, ?, ?, ?::json)",
                        position,
                        e.subject(),
                        e.release().sheet(),
                        e.release().protocol().orElse(null),
                        codecs.show(e));
            case SharingEntry.TextHeld e ->
                change(
                        "insert into held_text (position, id, body) values (?, ?, ?::json) on conflict (id) do nothing",
                        position,
                        e.subject(),
                        codecs.show(e));
            case SharingEntry.TextDecided e ->
                change(
                        "update held_text set cleared = ?, decided_reason = ?, decided_by = ?, decided_at = ? where id = ?",
                        e.cleared(),
                        e.reason(),
                        e.by().code(),
                        e.at().atOffset(ZoneOffset.UTC),
                        e.text());
            case SharingEntry.HarmChecked e ->
                change(
                        "insert into harm_check (position, id, protocol, sheet, body) values (?, ?, ?, ?, ?::json)",
                        position,
                        e.subject(),
                        e.check().protocol(),
                        e.check().sheet(),
                        codecs.show(e));
            case SharingEntry.HarmSeconded e ->
                change(
                        "update harm_check set seconded_by = ?, seconded_at = ?, agrees = ? where id = ?",
                        e.by().code(),
                        e.at().atOffset(ZoneOffset.UTC),
                        e.agrees(),
                        e.check());
            case SharingEntry.IncidentLogged e ->
                change(
                        "insert into data_incident (position, id, body) values (?, ?, ?::json)",
                        position,
                        e.subject(),
                        codecs.show(e));
        };
    }

    private int change(String sql, @org.jspecify.annotations.Nullable Object... values) {
        return database.sql().sql(sql).params(java.util.Arrays.asList(values)).update();
    }

    /** Newest first. */
    public List<Sharing.Agreed> listProtocols() {
        return database.inTransaction(() -> database.sql()
                .sql(PROTOCOLS + "order by position desc")
                .query((rs, i) -> agreed(rs))
                .list());
    }

    public Optional<Sharing.Agreed> findProtocol(String id) {
        return database.inTransaction(() -> database.sql()
                .sql(PROTOCOLS + "where id = ?")
                .param(id)
                .query((rs, i) -> agreed(rs))
                .optional());
    }

    private Sharing.Agreed agreed(ResultSet rs) throws SQLException {
        var entry = (SharingEntry.ProtocolAgreed) codecs.read("sharing-protocol-agreed", 1, rs.getString(1));
        return new Sharing.Agreed(
                entry.protocol(), entry.by(), entry.at(), decision(rs, true, rs.getString(2), rs.getString(3), 4));
    }

    private static Optional<Sharing.Decision> decision(
            ResultSet rs,
            boolean yes,
            @org.jspecify.annotations.Nullable String reason,
            @org.jspecify.annotations.Nullable String by,
            int at)
            throws SQLException {
        return reason == null || by == null
                ? Optional.empty()
                : Optional.of(new Sharing.Decision(
                        yes,
                        reason,
                        new Handle(by),
                        rs.getObject(at, OffsetDateTime.class).toInstant()));
    }

    /** Newest first. */
    public List<Release> listReleases() {
        return database.inTransaction(() -> database.sql()
                .sql("select body::text from release order by position desc")
                .query((rs, i) -> release(rs))
                .list());
    }

    public Optional<Release> findRelease(String id) {
        return database.inTransaction(() -> database.sql()
                .sql("select body::text from release where id = ?")
                .param(id)
                .query((rs, i) -> release(rs))
                .optional());
    }

    private Release release(ResultSet rs) throws SQLException {
        return ((SharingEntry.ReleaseMade) codecs.read("release-made", 1, rs.getString(1))).release();
    }

    /** Newest first. */
    public List<HarmCheck> listChecks(String protocol) {
        return database.inTransaction(() -> database.sql()
                .sql("""
                        select body::text, seconded_by, seconded_at, agrees from harm_check where protocol = ?
                        order by position desc""")
                .param(protocol)
                .query((rs, i) -> check(rs))
                .list());
    }

    public Optional<HarmCheck> findCheck(String id) {
        return database.inTransaction(() -> database.sql()
                .sql("select body::text, seconded_by, seconded_at, agrees from harm_check where id = ?")
                .param(id)
                .query((rs, i) -> check(rs))
                .optional());
    }

    private HarmCheck check(ResultSet rs) throws SQLException {
        HarmCheck c = ((SharingEntry.HarmChecked) codecs.read("harm-checked", 1, rs.getString(1))).check();
        String by = rs.getString(2);
        return by == null
                ? c
                : new HarmCheck(
                        c.id(),
                        c.protocol(),
                        c.sheet(),
                        c.answers(),
                        c.by(),
                        c.at(),
                        Optional.of(new HarmCheck.Second(
                                new Handle(by),
                                rs.getBoolean(4),
                                rs.getObject(3, OffsetDateTime.class).toInstant())));
    }

    /** Those that wait first, then newest first. */
    public List<Sharing.HeldText> listTexts() {
        return database.inTransaction(
                () -> database.sql().sql("""
                        select body::text, cleared, decided_reason, decided_by, decided_at from held_text
                        order by cleared is not null, position desc""").query((rs, i) -> text(rs)).list());
    }

    public Optional<Sharing.HeldText> findText(String id) {
        return database.inTransaction(() ->
                database.sql().sql("""
                        select body::text, cleared, decided_reason, decided_by, decided_at from held_text
                        where id = ?""").param(id).query((rs, i) -> text(rs)).optional());
    }

    private Sharing.HeldText text(ResultSet rs) throws SQLException {
        var e = (SharingEntry.TextHeld) codecs.read("text-held", 1, rs.getString(1));
        return new Sharing.HeldText(
                e.text(),
                e.sheet(),
                e.column(),
                e.marks(),
                e.by(),
                e.at(),
                decision(rs, rs.getBoolean(2), rs.getString(3), rs.getString(4), 5));
    }

    /** Newest first. */
    public List<Incident> listIncidents() {
        return database.inTransaction(() -> database.sql()
                .sql("select body::text from data_incident order by position desc")
                .query((rs, i) -> ((SharingEntry.IncidentLogged)
                                codecs.read("data-incident-logged", 1, rs.getString(1)))
                        .incident())
                .list());
    }

    /** Keeps a sealed text until somebody has decided. */
    public void keep(String id, byte[] sealed) {
        int unused = database.inTransaction(() -> change(
                "insert into held_text_sealed (id, sealed) values (?, ?) on conflict (id) do nothing", id, sealed));
    }

    public Optional<byte[]> findSealed(String id) {
        return database.inTransaction(() -> database.sql()
                .sql("select sealed from held_text_sealed where id = ?")
                .param(id)
                .query((rs, i) -> rs.getBytes(1))
                .optional());
    }

    /** Texts that still wait for a person. */
    public List<Sharing.HeldText> listWaiting() {
        return listTexts().stream()
                .filter(text ->
                        text.decision().isEmpty() && findSealed(text.id()).isPresent())
                .toList();
    }

    /** Takes a text away for good. */
    public void forget(String id) {
        int unused = database.inTransaction(() -> change("delete from held_text_sealed where id = ?", id));
    }
}
