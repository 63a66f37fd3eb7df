package org.baraza.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.FormEntry;
import org.baraza.core.record.FormState;
import tools.jackson.databind.json.JsonMapper;

/** Which forms there are, and their sealed files. */
public final class FormTables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final SharedLook<List<Edition>> editions;

    FormTables(Database database) {
        this.database = database;
        editions = new SharedLook<>(this::look);
    }

    /**
     * A version of a form as the register has it.
     *
     * @param published what was published
     * @param state of the form, all its versions alike
     * @param newest whether it is the last one published of its form
     */
    public record Edition(FormEntry.Published published, FormState state, boolean newest) {}

    /** Every version of every form, the newest first. Asked once for all who ask at the same time. */
    public List<Edition> list() {
        return editions.get();
    }

    private List<Edition> look() {
        return database.once(() -> {
            Map<String, Boolean> seen = new HashMap<>();
            List<Edition> found = new ArrayList<>();
            database.sql().sql("""
                            select e.mission, e.form, e.edition, e.title, e.sha256, e.md5, e.media::text, e.published_by,
                                e.published_at, s.state, e.entities
                            from form_edition e join form_state s on s.mission = e.mission and s.form = e.form
                            order by e.position desc""").query(rs -> {
                FormEntry.Published one = published(rs);
                boolean newest = seen.put(one.mission() + "\n" + one.form(), true) == null;
                found.add(new Edition(one, FormState.valueOf(rs.getString(10)), newest));
            });
            return List.copyOf(found);
        });
    }

    private static FormEntry.Published published(ResultSet rs) throws SQLException {
        List<FormEntry.Media> media = new ArrayList<>();
        JSON.readTree(rs.getString(7))
                .forEach(one -> media.add(new FormEntry.Media(
                        one.required("file").asString(),
                        one.required("sha256").asString(),
                        one.required("md5").asString(),
                        one.required("bytes").asLong())));
        return new FormEntry.Published(
                rs.getString(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getString(6),
                media,
                Optional.ofNullable(rs.getString(11)),
                new Handle(rs.getString(8)),
                rs.getObject(9, OffsetDateTime.class).toInstant());
    }

    /** How many submissions were received through each version of a mission's forms: form, version, count. */
    public Map<String, Map<String, Long>> counts(String mission) {
        return database.once(() -> {
            Map<String, Map<String, Long>> counts = new HashMap<>();
            database.sql()
                    .sql("select form, edition, count(*) from form_receipt where mission = ? group by 1, 2")
                    .param(mission)
                    .query(rs -> {
                        counts.computeIfAbsent(rs.getString(1), _ -> new HashMap<>())
                                .put(rs.getString(2), rs.getLong(3));
                    });
            return counts;
        });
    }

    /** Keeps a sealed file; one that is there already stays. */
    public void keep(String sha256, byte[] sealed) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("insert into form_file (sha256, sealed) values (?, ?) on conflict do nothing")
                .params(sha256, sealed)
                .update());
    }

    public Optional<byte[]> find(String sha256) {
        return database.once(() -> database.sql()
                .sql("select sealed from form_file where sha256 = ?")
                .param(sha256)
                .query((rs, i) -> rs.getBytes(1))
                .optional());
    }
}
