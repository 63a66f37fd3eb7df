package org.baraza.app.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baraza.app.desk.EntryCard;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;

/** Finds entries of the journal by who, what, when, via and mission; quick at a million entries. */
public final class EntryLookup {

    private final Database database;

    EntryLookup(Database database) {
        this.database = database;
    }

    /** The newest entries a question allows, among those within reach. */
    public List<EntryCard> list(EntryQuestion question, EntryReach reach, int most) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        equal("kind", question.kind(), conditions, values);
        equal("by", question.by(), conditions, values);
        equal("via", question.via(), conditions, values);
        equal("mission", question.mission(), conditions, values);
        within(reach, conditions, values);
        question.from().ifPresent(day -> {
            conditions.add("recorded_at >= ?");
            values.add(startOf(day));
        });
        question.to().ifPresent(day -> {
            conditions.add("recorded_at < ?");
            values.add(startOf(day.plusDays(1)));
        });
        question.before().ifPresent(position -> {
            conditions.add("position < ?");
            values.add(position);
        });
        values.add(most);
        return database.inTransaction(() -> database.sql()
                .sql(Journal.SELECT + "where " + String.join(" and ", conditions) + " order by position desc limit ?")
                .params(values)
                .query((rs, i) -> card(Journal.row(rs)))
                .list());
    }

    private static void equal(String column, Optional<String> value, List<String> conditions, List<Object> values) {
        value.ifPresent(v -> {
            conditions.add(column + " = ?");
            values.add(v);
        });
    }

    private static void within(EntryReach reach, List<String> conditions, List<Object> values) {
        reach.missions().ifPresent(missions -> {
            // The nameless mission is that of entries which belong to none.
            conditions.add("mission <> '' and mission = any(?)");
            values.add(missions.toArray(String[]::new));
        });
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    public Optional<EntryCard> find(long position, EntryReach reach) {
        List<String> conditions = new ArrayList<>(List.of("position = ?"));
        List<Object> values = new ArrayList<>(List.of(position));
        within(reach, conditions, values);
        return database.inTransaction(() -> database.sql()
                .sql(Journal.SELECT + "where " + String.join(" and ", conditions))
                .params(values)
                .query((rs, i) -> card(Journal.row(rs)))
                .optional());
    }

    /** Every kind of entry there is within reach. */
    public List<String> kinds(EntryReach reach) {
        return distinct("kind", reach);
    }

    /** Every way entries within reach came in. */
    public List<String> ways(EntryReach reach) {
        return distinct("via", reach);
    }

    private List<String> distinct(String column, EntryReach reach) {
        return reach.equals(EntryReach.ALL) ? distinct(column) : distinctWithin(column, reach);
    }

    private List<String> distinctWithin(String column, EntryReach reach) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        within(reach, conditions, values);
        return database.inTransaction(() -> database.sql()
                .sql("select distinct %1$s from journal where %2$s order by %1$s"
                        .formatted(column, String.join(" and ", conditions)))
                .params(values)
                .query((rs, i) -> rs.getString(1))
                .list());
    }

    /** Jumps from one to the next along the index. */
    private List<String> distinct(String column) {
        return database.inTransaction(() -> database.sql()
                .sql("""
                        with recursive found(v) as (
                            (select min(%1$s) from journal)
                            union all
                            select (select min(%1$s) from journal where %1$s > found.v) from found where found.v is not null
                        ) select v from found where v is not null""".formatted(column))
                .query((rs, i) -> rs.getString(1))
                .list());
    }

    private static EntryCard card(Written row) {
        return new EntryCard(
                row.position(),
                row.kind(),
                row.subject(),
                row.recordedAt(),
                row.happenedAt(),
                row.by(),
                row.via(),
                row.turn().map(Turn::mission).orElse(""),
                row.turn().map(t -> OptionalLong.of(t.position())).orElse(OptionalLong.empty()),
                HexFormat.of().formatHex(row.previousHash()),
                HexFormat.of().formatHex(row.hash()),
                Arrays.equals(row.hash(), Chain.hash(row)));
    }
}
