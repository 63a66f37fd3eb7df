package org.baraza.app.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.baraza.app.desk.Messages;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.NeutralText;
import org.jspecify.annotations.Nullable;

/** Gateways, those who wrote, what came and what goes. Whatever is secret comes sealed and leaves sealed. */
public final class MessageTables {

    private static final String GATEWAY =
            "select id, name, kind, mission, channel, language, access_sealed, price, currency, made_at, trouble"
                    + " from message_gateway where removed_at is null ";

    private final Database database;

    MessageTables(Database database) {
        this.database = database;
    }

    /** Everything in it or nothing. */
    public <T> T together(Supplier<T> work) {
        return database.inTransaction(work);
    }

    /**
     * A gateway in use.
     *
     * @param access how this program is let in, sealed
     */
    public record GatewayRow(
            String id,
            String name,
            String kind,
            String mission,
            String channel,
            String language,
            byte[] access,
            Optional<Messages.Price> price,
            Instant madeAt,
            Optional<String> trouble) {}

    public void addGateway(GatewayRow row, byte[] tokenHash, Handle by) {
        change(
                """
                insert into message_gateway (id, name, kind, mission, channel, language, token_hash, token_at,
                    token_by, access_sealed, price, currency, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.id(),
                row.name(),
                row.kind(),
                row.mission(),
                row.channel(),
                row.language(),
                tokenHash,
                at(row.madeAt()),
                by.code(),
                row.access(),
                row.price().map(Messages.Price::perPart).orElse(null),
                row.price().map(Messages.Price::currency).orElse(null),
                at(row.madeAt()),
                by.code());
    }

    public Optional<GatewayRow> findGatewayOf(byte[] tokenHash) {
        return database.inTransaction(() -> database.sql()
                .sql(GATEWAY + "and token_hash = ?")
                .param(tokenHash)
                .query((rs, i) -> gateway(rs))
                .optional());
    }

    public Optional<GatewayRow> findGateway(String id) {
        return database.inTransaction(() -> database.sql()
                .sql(GATEWAY + "and id = ?")
                .param(id)
                .query((rs, i) -> gateway(rs))
                .optional());
    }

    public List<GatewayRow> listGateways() {
        return database.inTransaction(() -> database.sql()
                .sql(GATEWAY + "order by name, id")
                .query((rs, i) -> gateway(rs))
                .list());
    }

    private static GatewayRow gateway(ResultSet rs) throws SQLException {
        Optional<BigDecimal> price = Optional.ofNullable(rs.getBigDecimal(8));
        String currency = String.valueOf(rs.getString(9));
        return new GatewayRow(
                rs.getString(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getString(6),
                rs.getBytes(7),
                price.map(p -> new Messages.Price(p.stripTrailingZeros(), currency)),
                instant(rs, 10),
                Optional.ofNullable(rs.getString(11)));
    }

    /** Whether there was one to give a new token. */
    public boolean setToken(String gateway, byte[] tokenHash, Handle by, Instant now) {
        return change("""
                        update message_gateway set token_hash = ?, token_at = ?, token_by = ?
                        where id = ? and removed_at is null""", tokenHash, at(now), by.code(), gateway) == 1;
    }

    /** It opens nothing any more, and how this program was let in is forgotten. */
    public void removeGateway(String gateway, byte[] noToken, Handle by, Instant now) {
        change("""
                update message_gateway set removed_at = ?, removed_by = ?, token_hash = ?, access_sealed = ''
                where id = ? and removed_at is null""", at(now), by.code(), noToken, gateway);
        change(
                "update message_out set state = 'failed', trouble = 'gone', settled_at = ? where gateway = ? and state = 'queued'",
                at(now),
                gateway);
    }

    public void setTrouble(String gateway, Optional<String> trouble, Instant now) {
        change(
                "update message_gateway set trouble = ?, trouble_at = ? where id = ? and trouble is distinct from ?",
                trouble.orElse(null),
                at(now),
                gateway,
                trouble.orElse(null));
    }

    /** Notes that something came. @return whether it comes for the first time */
    public boolean isNew(byte[] fingerprint, Instant now) {
        return change(
                        "insert into message_once (fingerprint, seen_at) values (?, ?) on conflict do nothing",
                        fingerprint,
                        at(now))
                == 1;
    }

    /**
     * Somebody who wrote.
     *
     * @param sealed their number
     * @param gateway by which they wrote last
     */
    public record SenderRow(
            Handle handle,
            String mission,
            byte[] sealed,
            String gateway,
            Optional<String> language,
            Optional<Instant> stoppedAt) {}

    private static final String SENDER =
            "select handle, mission, sealed, gateway, language, stopped_at from message_sender ";

    /** What a gateway carries, also where it is used no more. */
    public Optional<String> findChannel(String gateway) {
        return database.inTransaction(() -> database.sql()
                .sql("select channel from message_gateway where id = ?")
                .param(gateway)
                .query(String.class)
                .optional());
    }

    /** The alert somebody was told a code of. */
    public record AlertOf(String alert, Optional<String> area) {}

    public Optional<AlertOf> findAlertOf(Handle sender, String code) {
        return database.inTransaction(() -> database.sql()
                .sql("select alert, area from message_out where sender = ? and code = ? and alert is not null"
                        + " order by made_at limit 1")
                .params(sender.code(), code)
                .query((rs, i) -> new AlertOf(rs.getString(1), Optional.ofNullable(rs.getString(2))))
                .optional());
    }

    /** Nobody else takes in something of theirs until this transaction ends. */
    public Optional<SenderRow> lockSender(byte[] fingerprint) {
        return database.sql()
                .sql(SENDER + "where fingerprint = ? for update")
                .param(fingerprint)
                .query((rs, i) -> sender(rs))
                .optional();
    }

    public Optional<SenderRow> findSender(Handle handle) {
        return database.inTransaction(() -> database.sql()
                .sql(SENDER + "where handle = ?")
                .param(handle.code())
                .query((rs, i) -> sender(rs))
                .optional());
    }

    private static SenderRow sender(ResultSet rs) throws SQLException {
        return new SenderRow(
                new Handle(rs.getString(1)),
                rs.getString(2),
                rs.getBytes(3),
                rs.getString(4),
                Optional.ofNullable(rs.getString(5)),
                maybe(rs, 6));
    }

    /** Unless somebody has put the same in meanwhile. */
    public void addSender(SenderRow row, byte[] fingerprint, Instant now) {
        change("""
                insert into message_sender (handle, mission, fingerprint, sealed, gateway, last_at)
                values (?, ?, ?, ?, ?, ?) on conflict (fingerprint) do nothing""", row.handle().code(), row.mission(), fingerprint, row.sealed(), row.gateway(), at(now));
    }

    public void wrote(Handle sender, String gateway, Instant now) {
        change("update message_sender set gateway = ?, last_at = ? where handle = ?", gateway, at(now), sender.code());
    }

    /** They wrote again after their number had been forgotten. */
    public void setNumber(Handle sender, byte[] sealed) {
        change("update message_sender set sealed = ? where handle = ?", sealed, sender.code());
    }

    public void setLanguage(Handle sender, String language) {
        change("update message_sender set language = ? where handle = ?", language, sender.code());
    }

    /** Nothing goes to them any more, what waits neither. */
    public void stop(Handle sender, Instant now) {
        change(
                "update message_sender set stopped_at = coalesce(stopped_at, ?) where handle = ?",
                at(now),
                sender.code());
        change(
                "update message_out set state = 'stopped', settled_at = ? where sender = ? and state = 'queued'",
                at(now),
                sender.code());
    }

    public void start(Handle sender) {
        change("update message_sender set stopped_at = null where handle = ?", sender.code());
    }

    /**
     * A part of a long message.
     *
     * @param referred what it is about, where its words are not kept
     * @param sealed its words
     */
    public record PartRow(
            String id,
            String gateway,
            Handle sender,
            int reference,
            int position,
            int total,
            Instant receivedAt,
            Optional<Instant> saidAt,
            Optional<String> referred,
            Optional<byte[]> sealed) {}

    private static final String PART = "select id, gateway, sender, reference, position, total, received_at, said_at,"
            + " referred, sealed from message_part ";

    public void addPart(PartRow row) {
        change(
                """
                insert into message_part (id, gateway, sender, reference, position, total, received_at, said_at,
                    referred, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.id(),
                row.gateway(),
                row.sender().code(),
                row.reference(),
                row.position(),
                row.total(),
                at(row.receivedAt()),
                row.saidAt().map(MessageTables::at).orElse(null),
                row.referred().orElse(null),
                row.sealed().orElse(null));
    }

    /** Those of one long message that are there, in their order. */
    public List<PartRow> listParts(PartRow of) {
        return database.sql()
                .sql(
                        PART
                                + "where gateway = ? and sender = ? and reference = ? and total = ? order by position, received_at")
                .params(of.gateway(), of.sender().code(), of.reference(), of.total())
                .query((rs, i) -> part(rs))
                .list();
    }

    /** One part of each long message of which the first part came before a moment, whether or not words are kept. */
    public List<PartRow> listPartsBefore(Instant moment) {
        return database.inTransaction(() -> database.sql()
                .sql("select distinct on (gateway, sender, reference, total)"
                        + PART.substring("select".length())
                        + "where received_at < ? order by gateway, sender, reference, total, received_at")
                .param(at(moment))
                .query((rs, i) -> part(rs))
                .list());
    }

    private static PartRow part(ResultSet rs) throws SQLException {
        return new PartRow(
                rs.getString(1),
                rs.getString(2),
                new Handle(rs.getString(3)),
                rs.getInt(4),
                rs.getInt(5),
                rs.getInt(6),
                instant(rs, 7),
                maybe(rs, 8),
                Optional.ofNullable(rs.getString(9)),
                Optional.ofNullable(rs.getBytes(10)));
    }

    /** The words of the whole message are not kept. */
    public void dropWords(PartRow of, String referred) {
        change("""
                update message_part set sealed = null, referred = ?
                where gateway = ? and sender = ? and reference = ? and total = ?""", referred, of.gateway(), of.sender().code(), of.reference(), of.total());
    }

    public void removeParts(PartRow of) {
        change(
                "delete from message_part where gateway = ? and sender = ? and reference = ? and total = ?",
                of.gateway(),
                of.sender().code(),
                of.reference(),
                of.total());
    }

    /**
     * A message that came.
     *
     * @param referred what it is about, where its words are not kept
     * @param sealed its words, until it is understood
     */
    public record InRow(
            String id,
            String gateway,
            String mission,
            Optional<Handle> sender,
            Instant receivedAt,
            Optional<Instant> saidAt,
            int parts,
            boolean incomplete,
            Optional<String> referred,
            Optional<byte[]> sealed) {}

    private static final String IN = "select id, gateway, mission, sender, received_at, said_at, parts, incomplete,"
            + " referred, sealed from message_in ";

    public void addIn(InRow row) {
        change(
                """
                insert into message_in (id, gateway, mission, sender, received_at, said_at, parts, incomplete, referred,
                    sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.id(),
                row.gateway(),
                row.mission(),
                row.sender().map(Handle::code).orElse(null),
                at(row.receivedAt()),
                row.saidAt().map(MessageTables::at).orElse(null),
                row.parts(),
                row.incomplete(),
                row.referred().orElse(null),
                row.sealed().orElse(null));
    }

    /** One that is not understood yet. */
    public Optional<InRow> findWaiting(String id) {
        return database.inTransaction(() -> database.sql()
                .sql(IN + "where id = ? and understood_at is null")
                .param(id)
                .query((rs, i) -> in(rs))
                .optional());
    }

    /** Those that came before a moment and are not understood yet, the oldest first. */
    public List<String> listWaiting(Instant before, int most) {
        return database.inTransaction(() -> database.sql()
                .sql("select id from message_in where understood_at is null and received_at < ?"
                        + " order by received_at limit ?")
                .params(at(before), most)
                .query(String.class)
                .list());
    }

    private static InRow in(ResultSet rs) throws SQLException {
        return new InRow(
                rs.getString(1),
                rs.getString(2),
                rs.getString(3),
                Optional.ofNullable(rs.getString(4)).map(Handle::new),
                instant(rs, 5),
                maybe(rs, 6),
                rs.getInt(7),
                rs.getBoolean(8),
                Optional.ofNullable(rs.getString(9)),
                Optional.ofNullable(rs.getBytes(10)));
    }

    /**
     * What a message came to.
     *
     * @param meaning in one word
     * @param sameWords keyed fingerprint of its words; empty where none are kept
     */
    public record Understood(
            String meaning, Optional<String> alert, Optional<String> area, Optional<byte[]> sameWords) {}

    /** Notes it and forgets the words. @return whether nobody else did meanwhile */
    public boolean setUnderstood(String id, Understood what, Instant now) {
        return change(
                        """
                        update message_in set understood_at = ?, meaning = ?, alert = ?, area = ?, same_words = ?,
                            sealed = null
                        where id = ? and understood_at is null""",
                        at(now),
                        what.meaning(),
                        what.alert().orElse(null),
                        what.area().orElse(null),
                        what.sameWords().orElse(null),
                        id)
                == 1;
    }

    /** Messages of somebody since a moment. */
    public long countFrom(Handle sender, Instant since) {
        return database.sql()
                .sql("select count(*) from message_in where sender = ? and received_at > ?")
                .params(sender.code(), at(since))
                .query(Long.class)
                .single();
    }

    /** Marks those who sent the same words since a moment as one storm, where there are at least so many senders. */
    public void markStorm(String mission, byte[] sameWords, Instant since, int senders, String name) {
        change(
                """
                update message_in set storm = coalesce(
                        (select max(storm) from message_in where mission = ? and same_words = ? and received_at > ?), ?)
                where mission = ? and same_words = ? and received_at > ?
                    and (select count(distinct sender) from message_in
                         where mission = ? and same_words = ? and received_at > ?) >= ?""",
                mission,
                sameWords,
                at(since),
                name,
                mission,
                sameWords,
                at(since),
                mission,
                sameWords,
                at(since),
                senders);
    }

    /** What is known of the message an alert came from. */
    public record OriginRow(boolean incomplete, Optional<String> storm) {}

    public Optional<OriginRow> findOrigin(String alert) {
        return database.inTransaction(() -> database.sql()
                .sql("select incomplete, storm from message_in where alert = ? and meaning <> 'asks'"
                        + " order by received_at limit 1")
                .param(alert)
                .query((rs, i) -> new OriginRow(rs.getBoolean(1), Optional.ofNullable(rs.getString(2))))
                .optional());
    }

    /** Alerts of a storm, by their ids, in the order in which they came. */
    public List<String> listStorm(String storm) {
        return database.inTransaction(() -> database.sql()
                .sql("select alert from message_in where storm = ? and alert is not null order by received_at, id")
                .param(storm)
                .query(String.class)
                .list());
    }

    /** Names of storms, the newest first. */
    public List<String> listStorms(String mission, int most) {
        return database.inTransaction(() -> database.sql()
                .sql("select storm from message_in where mission = ? and storm is not null group by storm"
                        + " order by max(received_at) desc limit ?")
                .params(mission, most)
                .query(String.class)
                .list());
    }

    /**
     * A text to somebody.
     *
     * @param text name of the neutral text
     * @param acknowledges whether the alert is acknowledged once it is handed over
     */
    public record OutRow(
            String id,
            String gateway,
            String mission,
            Handle sender,
            String text,
            String code,
            String language,
            Optional<String> alert,
            Optional<String> area,
            boolean acknowledges,
            int tries,
            int parts,
            Instant madeAt) {}

    private static final String OUT =
            "id, gateway, mission, sender, text, code, language, alert, area, acknowledges, tries, parts, made_at";

    /** @param state {@code queued} or {@code stopped} */
    public void addOut(OutRow row, String state) {
        change(
                """
                insert into message_out (id, gateway, mission, sender, text, code, language, alert, area, acknowledges,
                    tries, parts, made_at, state, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.id(),
                row.gateway(),
                row.mission(),
                row.sender().code(),
                row.text(),
                row.code(),
                row.language(),
                row.alert().orElse(null),
                row.area().orElse(null),
                row.acknowledges(),
                row.tries(),
                row.parts(),
                at(row.madeAt()),
                state,
                at(row.madeAt()));
    }

    /**
     * Takes the text that is due first, so that nobody else sends it meanwhile: should this program die over it, it is due
     * again later.
     *
     * @param asking whether for a gateway that asks, which is named, or for any that is given texts
     * @param gateways those to take from
     * @param again when it is due again, should nothing be heard of it
     */
    public Optional<OutRow> takeDue(List<String> gateways, Instant now, Instant again) {
        return database.inTransaction(() -> database.sql()
                .sql("update message_out set tries = tries + 1, next_at = ? where id = (select id from message_out"
                        + " where state = 'queued' and next_at <= ? and gateway = any(?) order by next_at, id"
                        + " for update skip locked limit 1) and state = 'queued' returning " + OUT)
                .params(at(again), at(now), gateways.toArray(String[]::new))
                .query((rs, i) -> out(rs))
                .optional());
    }

    private static OutRow out(ResultSet rs) throws SQLException {
        return new OutRow(
                rs.getString(1),
                rs.getString(2),
                rs.getString(3),
                new Handle(rs.getString(4)),
                rs.getString(5),
                rs.getString(6),
                rs.getString(7),
                Optional.ofNullable(rs.getString(8)),
                Optional.ofNullable(rs.getString(9)),
                rs.getBoolean(10),
                rs.getInt(11),
                rs.getInt(12),
                instant(rs, 13));
    }

    public long countHanded(Handle sender, Instant since) {
        return database.inTransaction(() -> database.sql()
                .sql("select count(*) from message_out where sender = ? and handed_at > ?")
                .params(sender.code(), at(since))
                .query(Long.class)
                .single());
    }

    /** A gateway has it. What became of it may have been told before this is noted. */
    public void setHanded(String id, Optional<String> gatewayId, Instant now) {
        change("""
                update message_out set state = case when state = 'queued' then 'sent' else state end,
                    handed_at = coalesce(handed_at, ?), gateway_id = coalesce(?, gateway_id), trouble = null
                where id = ?""", at(now), gatewayId.orElse(null), id);
    }

    /** It is tried again. @param untried whether this was no try */
    public void setLater(String id, Optional<String> trouble, Instant again, boolean untried) {
        change(
                "update message_out set next_at = ?, trouble = ?, tries = tries - ? where id = ? and state = 'queued'",
                at(again),
                trouble.orElse(null),
                untried ? 1 : 0,
                id);
    }

    /** @param state {@code failed} or {@code stopped} */
    public void setEnded(String id, String state, Optional<String> trouble, Instant now) {
        change(
                "update message_out set state = ?, trouble = ?, settled_at = ? where id = ? and state = 'queued'",
                state,
                trouble.orElse(null),
                at(now),
                id);
    }

    /**
     * What became of a text, by our id or the gateway's. That it arrived is final.
     *
     * @param state {@code sent}, {@code delivered} or {@code failed}
     */
    public void setFate(String gateway, String id, String state, Instant now) {
        change("""
                update message_out set state = ?,
                    handed_at = case when ? = 'failed' then handed_at else coalesce(handed_at, ?) end,
                    settled_at = case when ? = 'sent' then null else coalesce(settled_at, ?) end
                where gateway = ? and (id = ? or gateway_id = ?) and state <> 'delivered' and state <> 'stopped'
                    and (state = 'queued' or ? <> 'sent')""", state, state, at(now), state, at(now), gateway, id, id, state);
    }

    /** The gateway of a text. */
    public Optional<String> findGatewayOfOut(String id) {
        return database.inTransaction(() -> database.sql()
                .sql("select gateway from message_out where id = ?")
                .param(id)
                .query(String.class)
                .optional());
    }

    public List<Messages.Answer> listAnswers(String alert) {
        return database.inTransaction(() -> database.sql()
                .sql("select text, state, coalesce(settled_at, handed_at, made_at) from message_out where alert = ?"
                        + " order by made_at, id")
                .param(alert)
                .query((rs, i) -> new Messages.Answer(
                        NeutralText.valueOf(rs.getString(1)),
                        Messages.Fate.valueOf(rs.getString(2).toUpperCase(Locale.ROOT)),
                        instant(rs, 3)))
                .list());
    }

    /** A text whose alert is to be acknowledged. */
    public record Owed(String id, String alert, Instant handedAt) {}

    public List<Owed> listOwed(int most) {
        return database.inTransaction(() -> database.sql()
                .sql("select id, alert, handed_at from message_out where acknowledges and handed_at is not null"
                        + " and state <> 'failed'"
                        + " and alert is not null order by handed_at limit ?")
                .param(most)
                .query((rs, i) -> new Owed(rs.getString(1), rs.getString(2), instant(rs, 3)))
                .list());
    }

    public void setAcknowledged(String id) {
        change("update message_out set acknowledges = false where id = ?", id);
    }

    /**
     * How much came and when, by gateway or by area.
     *
     * @param key of the gateway or area; empty for messages whose area is not known
     * @param longest the longest there was nothing between two messages; empty below two
     */
    public record Pulse(Optional<String> key, long messages, Instant last, Optional<Duration> longest) {}

    public List<Pulse> pulseOfGateways(Instant since) {
        return pulse("gateway", "", since, List.of());
    }

    public List<Pulse> pulseOfAreas(String mission, Instant since) {
        return pulse("area", "and mission = ?", since, List.of(mission));
    }

    private List<Pulse> pulse(String key, String condition, Instant since, List<String> parameters) {
        Object[] all = new Object[1 + parameters.size()];
        all[0] = at(since);
        for (int i = 0; i < parameters.size(); i++) {
            all[i + 1] = parameters.get(i);
        }
        return database.inTransaction(() -> database.sql()
                .sql(("select key, count(*), max(received_at), extract(epoch from max(gap)) from"
                                + " (select %1$s as key, received_at, received_at - lag(received_at)"
                                + " over (partition by %1$s order by received_at) as gap"
                                + " from message_in where received_at > ? %2$s) as gaps group by key")
                        .formatted(key, condition))
                .params(Arrays.asList(all))
                .query((rs, i) -> {
                    BigDecimal gap = rs.getBigDecimal(4);
                    return new Pulse(
                            Optional.ofNullable(rs.getString(1)),
                            rs.getLong(2),
                            instant(rs, 3),
                            Optional.ofNullable(gap).map(g -> Duration.ofSeconds(g.longValue())));
                })
                .list());
    }

    /** Messages of a mission since a moment, by area. */
    public record Came(Optional<String> area, long messages) {}

    public List<Came> came(String mission, Instant since) {
        return database.inTransaction(() -> database.sql()
                .sql("select area, count(*) from message_in where mission = ? and received_at > ? group by area")
                .params(mission, at(since))
                .query((rs, i) -> new Came(Optional.ofNullable(rs.getString(1)), rs.getLong(2)))
                .list());
    }

    /**
     * Texts handed to one gateway since a moment, by area; among those settled also such as it would not take.
     *
     * @param price of the gateway, also where it is used no more
     */
    public record Went(
            Optional<String> area,
            long texts,
            long settled,
            long arrived,
            long parts,
            Optional<Messages.Price> price) {}

    public List<Went> went(String mission, Instant since) {
        return database.inTransaction(() -> database.sql()
                .sql("""
                        select o.area, count(*) filter (where o.handed_at is not null),
                            count(*) filter (where o.settled_at is not null),
                            count(*) filter (where o.state = 'delivered'),
                            coalesce(sum(o.parts) filter (where o.handed_at is not null), 0), g.price, g.currency
                        from message_out o join message_gateway g on g.id = o.gateway
                        where o.mission = ? and (o.handed_at > ? or o.state = 'failed' and o.made_at > ?)
                        group by o.area, g.id, g.price, g.currency""")
                .params(mission, at(since), at(since))
                .query((rs, i) -> {
                    Optional<BigDecimal> price = Optional.ofNullable(rs.getBigDecimal(6));
                    String currency = String.valueOf(rs.getString(7));
                    return new Went(
                            Optional.ofNullable(rs.getString(1)),
                            rs.getLong(2),
                            rs.getLong(3),
                            rs.getLong(4),
                            rs.getLong(5),
                            price.map(p -> new Messages.Price(p.stripTrailingZeros(), currency)));
                })
                .list());
    }

    /** Texts of a gateway that wait, and those of late that did not arrive. */
    public record Burden(String gateway, long waiting, long failed) {}

    public List<Burden> burdens(Instant since) {
        return database.inTransaction(() -> database.sql()
                .sql("select gateway, count(*) filter (where state = 'queued'),"
                        + " count(*) filter (where state = 'failed' and made_at > ?) from message_out group by gateway")
                .param(at(since))
                .query((rs, i) -> new Burden(rs.getString(1), rs.getLong(2), rs.getLong(3)))
                .list());
    }

    /** Forgets which messages came before a moment; the same again would be taken for another. */
    public void forgetOnce(Instant before) {
        change("delete from message_once where seen_at < ?", at(before));
    }

    /** Messages that came before a moment, and texts made before it, by their ids. */
    public List<String> listBefore(Instant moment) {
        return database.inTransaction(() -> database.sql()
                .sql("select id from message_in where received_at < ? union all"
                        + " select id from message_out where made_at < ? order by 1")
                .params(at(moment), at(moment))
                .query(String.class)
                .list());
    }

    /** When the oldest message or text came or was made. */
    public Optional<Instant> earliest() {
        return earliest(
                "select least((select min(received_at) from message_in), (select min(made_at) from message_out))");
    }

    /** When the one who has been silent longest, and whose number is kept, wrote last. */
    public Optional<Instant> earliestSender() {
        return earliest("select min(last_at) from message_sender where sealed <> ''");
    }

    private Optional<Instant> earliest(String question) {
        return database.inTransaction(() -> database.sql()
                .sql(question)
                .query((rs, i) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single());
    }

    public void removeMessage(String id) {
        change("delete from message_in where id = ? and understood_at is not null", id);
        change("delete from message_out where id = ?", id);
    }

    public boolean hasMessage(String id) {
        return database.inTransaction(() -> database.sql()
                .sql("select exists (select from message_in where id = ?)"
                        + " or exists (select from message_out where id = ?)")
                .params(id, id)
                .query(Boolean.class)
                .single());
    }

    /** Pseudonyms of those who have not written since before a moment. */
    public List<String> listSendersBefore(Instant moment) {
        return database.inTransaction(() -> database.sql()
                .sql("select handle from message_sender where last_at < ? and sealed <> '' order by handle")
                .param(at(moment))
                .query(String.class)
                .list());
    }

    /** Forgets somebody's number; of those who asked that nothing is sent, the fingerprint by which that is kept to stays. */
    public void removeSender(Handle handle) {
        change("delete from message_sender where handle = ? and stopped_at is null", handle.code());
        change("update message_sender set sealed = '' where handle = ?", handle.code());
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private int change(String statement, @Nullable Object... values) {
        return database.inTransaction(() ->
                database.sql().sql(statement).params(Arrays.asList(values)).update());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Instant> maybe(ResultSet rs, int column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
